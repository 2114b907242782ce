using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the help page: questions, and their answers in short paragraphs.</summary>
public static class HelpWords
{
    public static readonly Bilingual Title = new("ヘルプ", "Help");
    public static readonly Bilingual Contents = new("このページの内容", "On this page");
    public static readonly Bilingual Contact = new("困ったとき", "If you are stuck");
    public static readonly Bilingual ContactText = new(
        "画面に番号が出たときは、その番号をシステムの管理者に伝えてください。内容についての質問は企画課で受け付けています。",
        "If a page shows a number, quote it to your administrator. For questions about the content, ask the planning office.");

    public static readonly IReadOnlyList<HelpTopic> Topics =
    [
        new("year", new("1年の流れ", "The year"),
        [
            new("4月から5月に、部局が重点目標管理シートを作り、企画課が公表します。", "In April and May departments write their goal sheets, and the planning office publishes them."),
            new("10月に中間報告（9月30日時点）、翌年4月に期末報告（3月31日時点）があります。", "Mid-term reports (as of 30 September) follow in October, final reports (as of 31 March) in April."),
        ]),
        new("import", new("シートを取り込む", "Importing sheets"),
        [
            new("「取り込み」を開き、シートのファイルを選んで「ファイルを取り込む」を押します。いくつかのファイルを一度に選べます。", "Open \"Import\", choose the files and press \"Import the files\". You can choose several at once."),
            new("取り込んだシートは下書きになります。文は一字も変わりません。「保存した文を見る」で確かめられます。", "Each sheet becomes a draft, with every character kept. \"See the stored text\" shows it."),
            new("取り込めなかったときは、行とセルの番号が出ます。元のファイルを直して、もう一度取り込んでください。", "If a file is refused, you see the line and the cell. Correct the file and import it again."),
        ]),
        new("readings", new("期限と数値目標の読み取り", "How deadlines and targets are read"),
        [
            new("期間・期限と数値目標の文から、日付と数を読み取って、文の下に示します。元の文は変わりません。", "Dates and numbers are read from the words and shown under them. The words themselves never change."),
            new("「読み取れません」と出た文は、そのまま残ります。期限のお知らせは届きません。", "Words that are \"Not read\" stay as they are. Nobody is reminded of them."),
            new("「以上」や「以下」などの言葉がない数は、「以上」と仮定して読み、そのことを示します。", "A number without words such as \"at least\" or \"at most\" is read as \"at least\", and this is said beside it."),
        ]),
        new("approve", new("提出と承認", "Submitting and approving"),
        [
            new("担当がシートの画面から提出し、部局長、企画担当の順に承認します。役職で決まるので、異動の後は新しい人が承認します。", "The author submits from the sheet's page; the head of the department and then the planning office approve. It goes by posts: after a transfer it is whoever holds the post."),
            new("差し戻すときは理由を書きます。理由はシートの画面に出て、直して提出し直すと、もう一度承認を受けます。", "A return says why. The reason stands on the sheet's page; once corrected and submitted again, the sheet is approved again."),
            new("「承認」の画面では、いくつかのシートを選んで一度に承認できます。ご自分の提出は承認できません。", "Under \"Approvals\" several sheets can be approved at once. Nobody approves their own submission."),
            new("承認済みや公表済みのシートは「改める」で下書きに戻せます。公表している版は、次の版を公表するまでそのまま市民に見えます。", "An approved or published sheet becomes a draft again with \"Revise\". What is published stays so until the next revision is published."),
        ]),
        new("history", new("履歴と変更箇所", "History and what changed"),
        [
            new("シートの画面の「履歴と変更箇所を見る」から、いつ、誰が、なぜ保存したかと、その版での手続きを確かめられます。", "\"See the history and what changed\" on a sheet's page tells who saved each revision, when and why, and the steps taken on it."),
            new("2つの版を比べると、削除した語に取消線、追加した語に下線が付きます。変わらないところはたたまれています。", "Between two revisions, removed words are struck through and added ones underlined. What did not change is folded."),
            new("承認や差戻しの画面には、前回の決定からの変更が出ます。", "Whoever approves or returns a sheet sees what changed since the last decision."),
        ]),
        new("comments", new("コメント", "Comments"),
        [
            new("シートの画面の下で、シート全体や取組、項目についてコメントを書き、返信できます。職員だけが読めて、公表されません。", "Below a sheet, staff comment on the whole of it or on a part, and answer. Only staff read this; it is never published."),
            new("知らせたい人がいるときは、氏名や役職でさがして選びます。", "To tell somebody, find them by name or post and choose them."),
            new("自分のコメントは24時間以内なら書き直せます。削除しても、コメントがあったことは残ります。", "You can change your own comment for 24 hours. If you remove it, it stays visible that there was one."),
        ]),
        new("plans", new("計画と位置付け", "Plans and alignments"),
        [
            new("企画担当は「計画」で、総合計画や総合戦略などをCSVかExcelの一覧表から登録します。版が変わるときは、前の計画の要素と続きを結び付けます。", "Under \"Plans\" the planning office enters the city's plans from a CSV or Excel table, and says which elements go on in the next version."),
            new("シートの「位置付け」の文が計画のどの要素を指すかは、文から候補を示します。人が確かめて確定するまで、結び付きません。文は変わりません。", "What the alignments of a sheet mean is proposed from their words. Nothing is linked before a person confirms it. The words stay."),
            new("シートを編集するときは、候補から選ぶか、番号や名称の一部で探せます。いくつ選んでもかまいません。", "While editing, choose from the proposals or search by a part of a number or title; any number can be chosen."),
        ]),
        new("turn", new("年度の切替え", "The turn of the year"),
        [
            new("企画担当が「年度の切替え」で新しい年度を開くと、部局は目標を作れるようになります。", "Once the planning office opens a year under \"Turn of the year\", departments can make goals in it."),
            new("前の年度の目標は、目標ごと、または実施する内容を選んで引き継げます。「R7から継続」のように、いつから続くかが残ります。前の年度のページは変わりません。", "Goals of the year before go on whole or in parts, with since when they do. The pages of the year before stay as they are."),
            new("部局が分かれたりなくなったりしたときは、引き継ぐ部局を選びます。年度の途中でなくなる部局の目標は、企画担当がほかの部局に移します。", "Where a department was split or closed, choose who takes its goals over. Within a year the planning office gives them to another department."),
        ]),
        new("ranks", new("優先順位を付け直す", "Changing the ranks"),
        [
            new("目標の一覧で部局を選び、「優先順位を付け直す」を開きます。数字を書き換えるか「上へ」「下へ」で並べ替え、最後に一度保存します。", "Choose the department in the list of goals and open \"Change the ranks\". Type the numbers or move goals up and down, and save once."),
            new("企画担当が承認したシートがあるときは、企画担当だけが付け直せます。", "Once the planning office has approved one of the sheets, only the planning office can."),
        ]),
        new("publish", new("公表する", "Publishing"),
        [
            new("企画担当の承認まで終えたシートと、取り込んだままの下書きを公表できます。取り込んだままの下書きは、庁内で決定済みのものとして記録に残ります。", "What the planning office has approved can be published, and a draft as a file brought it in; the record then says that it was decided outside."),
            new("企画課は、シートの画面か一覧の画面から公表に進み、内容を確かめてから公表します。", "The planning office publishes from the sheet or from the list, after a page to check."),
            new("公表したシートは、期限と状況の画面に出ます。伝わるまで数秒かかることがあります。", "Published sheets appear under \"Deadlines\" and \"Status\". This may take a few seconds."),
        ]),
        new("account", new("自分のアカウント", "Your account"),
        [
            new("画面の上の自分の名前から、自分の役職と、サインインしている端末を確かめられます。", "Your name at the top of every page leads to your posts and to the browsers in which you are signed in."),
            new("見覚えのない端末は、その画面でサインアウトさせて、パスワードを変えてください。", "Sign out a browser that you do not know, and change your password."),
        ]),
        new("administration", new("人、役職、組織（管理者）", "People, posts and departments (administrators)"),
        [
            new("日付は、令和9年4月1日、R9.4.1、2027-04-01のどの書き方でも入力できます。どう読んだかが、欄の下に出ます。", "Dates may be written like 1 April 2027 or 2027-04-01. How they are read stands below the field."),
            new("異動と組織の変更は、先の日付で登録できます。その日に自動で変わります。", "Transfers and reorganisations may be entered ahead, and take effect on their day by themselves."),
            new("CSVは、何が変わるかを確かめてから取り込みます。まちがいが1つでもあれば、何も変わりません。", "A CSV comes in after a check. With a single mistake in it, nothing changes."),
        ]),
        new("states", new("状態の言葉", "Words for states"),
        [
            new("下書き：庁内だけで見られます。直せます。", "Draft: seen inside the city hall only; may be changed."),
            new("提出済み：部局長の承認を待っています。部局長承認済み：企画担当の承認を待っています。", "Submitted: waits for the head of the department. Approved by the head: waits for the planning office."),
            new("差戻し：理由が付いて担当の部局に戻っています。承認済み：公表できます。", "Returned: back with its department, with a reason. Approved: can be published."),
            new("公表済み：公表した版です。内容は残り、取り消せません。", "Published: this revision stays as it is and cannot be withdrawn."),
        ]),
    ];
}
