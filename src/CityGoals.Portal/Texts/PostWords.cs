using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of posts.</summary>
public static class PostWords
{
    public static readonly Bilingual Title = new("役職", "Posts");
    public static readonly Bilingual Lead = new("役職ごとに、できることが決まります。人は役職に就いているあいだだけ、それができます。", "Each post carries roles. People have them only while they hold the post.");
    public static readonly Bilingual Add = new("役職を作る", "Add a post");
    public static readonly Bilingual Edit = new("役職を変える", "Change a post");
    public static readonly Bilingual EditLead = new("できることを変えると、就いている人に、すぐに反映されます。", "A change of roles reaches those who hold the post at once.");
    public static readonly Bilingual On = new("この日に就いている人", "Holders on this day");
    public static readonly Bilingual Department = new("部局", "Department");
    public static readonly Bilingual Section = new("課・係", "Section");
    public static readonly Bilingual NoSection = new("部局に直接置く", "The department itself");
    public static readonly Bilingual Name = new("役職名", "Post");
    public static readonly Bilingual NameHint = new("例：課長、企画担当", "For example: section chief");
    public static readonly Bilingual Permissions = new("できること", "Roles");
    public static readonly Bilingual PermissionsHint = new("当てはまるものをすべて選んでください。", "Choose all that apply.");
    public static readonly Bilingual Holders = new("就いている人", "Holders");
    public static readonly Bilingual Vacant = new("空席", "Vacant");
    public static readonly Bilingual Added = new("役職を作りました。", "The post is added.");
    public static readonly Bilingual Removed = new("役職を消しました。", "The post is removed.");
    public static readonly Bilingual Remove = new("役職を消す", "Remove the post");
    public static readonly Bilingual RemoveLead = new("だれも就いたことがない役職だけ、消せます。", "Only a post that nobody ever held can be removed.");
    public static readonly Bilingual Empty = new("役職がありません。", "There are no posts here.");
    public static readonly Bilingual EmptyAdvice = new("部局の条件を外すか、役職を作ってください。", "Lift the department, or add a post.");
    public static readonly Bilingual NoRole = new("できることを1つ以上選んでください。", "Choose at least one role.");
    public static readonly Bilingual WrongSection = new("この部局の課・係を選んでください。", "Choose a section of this department.");

    /// <summary>What a role lets its holder do.</summary>
    public static Bilingual Explained(string role) => role switch
    {
        Roles.Author => new("部局のシートと報告を書きます。", "Writes the department's sheets and reports."),
        Roles.Head => new("部局のシートと報告を承認します。", "Approves the department's sheets and reports."),
        Roles.PlanningOffice => new("全部局を見て、承認し、公表します。", "Sees all departments, approves and publishes."),
        Roles.Executive => new("すべてを見ます。", "Sees everything."),
        Roles.Administrator => new("人、役職、組織を整えます。", "Looks after people, posts and departments."),
        Roles.Auditor => new("すべてと監査記録を見ます。", "Reads everything, the audit trail too."),
        _ => new(role, role),
    };
}
