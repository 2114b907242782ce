namespace CityGoals.Reading.Plans;

/// <summary>An element of a plan with its words ready for comparing and its place in the tree.</summary>
internal sealed class PlanNode(PlanPart part, PlanNode? parent)
{
    public PlanPart Part => part;

    public PlanNode? Parent => parent;

    /// <summary>The number, as a compact text has it.</summary>
    public string Label { get; } = CompactText.Of(part.Label).Text;

    /// <summary>The title, as a compact text has it.</summary>
    public string Title { get; } = CompactText.Of(part.Title).Text;

    /// <summary>Whether this element lies under another one, at any depth.</summary>
    public bool IsUnder(PlanNode other)
    {
        for (var above = parent; above is not null; above = above.Parent)
        {
            if (above == other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether this element may follow another one in a text that goes down a tree: under it, beside it, or beside one of those above it.</summary>
    public bool MayFollow(PlanNode? before) => before is null || parent is null || parent == before || before.IsUnder(parent);
}
