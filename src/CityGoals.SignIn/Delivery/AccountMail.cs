namespace CityGoals.SignIn.Delivery;

/// <summary>A mail about somebody's account. Plain text: there is nothing in it but a sentence and a link.</summary>
/// <param name="Recipient">The address.</param>
/// <param name="RecipientName">The person's name.</param>
internal sealed record AccountMail(string Recipient, string RecipientName, string Subject, string Body)
{
    /// <summary>Asks a new member of staff to set a first password.</summary>
    internal static AccountMail Invitation(MailReader to, Uri link, int days) => to.English
        ? new(to.Mail, to.Name, $"Your account for the priority goals of {to.CityEn}",
            $"""
            Dear {to.Name},

            an account for the priority goals of {to.CityEn} was made for you. Please open this link within {days} days and choose your password:

            {link}

            If you did not expect this mail, please tell your city's administrator.
            """)
        : new(to.Mail, to.Name, $"重点目標管理（{to.City}）のアカウントのお知らせ",
            $"""
            {to.Name} 様

            {to.City}の重点目標管理を使うためのアカウントができました。{days}日以内に次のリンクを開き、パスワードを決めてください。

            {link}

            心当たりがないときは、自治体の管理者（人・役職の担当）にお知らせください。
            """);

    /// <summary>Lets somebody set a new password.</summary>
    internal static AccountMail Reset(MailReader to, Uri link, int hours) => to.English
        ? new(to.Mail, to.Name, "Set a new password for the priority goals",
            $"""
            Dear {to.Name},

            somebody, probably you, asked for a new password for the priority goals of {to.CityEn}. Please open this link within {hours} hour and choose one:

            {link}

            If it was not you, there is nothing to do: your password stays as it is.
            """)
        : new(to.Mail, to.Name, "重点目標管理のパスワードの再設定",
            $"""
            {to.Name} 様

            {to.City}の重点目標管理で、パスワードの再設定の申込みがありました。{hours}時間以内に次のリンクを開き、新しいパスワードを決めてください。

            {link}

            ご自分の申込みでないときは、何もしなくてかまいません。今のパスワードがそのまま使えます。
            """);

    /// <summary>Says that the password was changed, to the one who should know.</summary>
    internal static AccountMail PasswordChanged(MailReader to) => to.English
        ? new(to.Mail, to.Name, "Your password was changed",
            $"""
            Dear {to.Name},

            the password of your account for the priority goals of {to.CityEn} was changed just now. If it was not you, please tell your city's administrator at once.
            """)
        : new(to.Mail, to.Name, "重点目標管理のパスワードが変わりました",
            $"""
            {to.Name} 様

            {to.City}の重点目標管理のパスワードが、ただいま変わりました。ご自分で変えたのでないときは、すぐに自治体の管理者（人・役職の担当）にお知らせください。
            """);
}
