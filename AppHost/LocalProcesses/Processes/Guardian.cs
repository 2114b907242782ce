using System.Diagnostics;

namespace Aspire.Hosting.Processes;

/// <summary>
/// A shell that outlives this process by a moment: when this process is gone, however it went, the shell's input ends, and it ends the process groups
/// of the children. The kernel's own signal reaches only the children themselves, not what they have started.
/// </summary>
internal static class Guardian
{
    private const string Script = """
        groups=' '
        while read -r change group; do
            case $change in
                watch) groups="$groups$group " ;;
                forget) groups="${groups%% $group *} ${groups#* $group }" ;;
            esac
        done
        for group in $groups; do kill -s KILL -- "-$group"; done 2>/dev/null
        """;

    private static readonly Lazy<StreamWriter> Input = new(Start);

    internal static void Watch(int group) => Tell($"watch {group}");

    /// <summary>The group has ended; its number may come to mean another.</summary>
    internal static void Forget(int group) => Tell($"forget {group}");

    private static void Tell(string change)
    {
        lock (Input) Input.Value.Write(change + "\n");
    }

    private static StreamWriter Start()
    {
        var info = new ProcessStartInfo("setsid", ["sh", "-c", Script]) { RedirectStandardInput = true };
        var input = Process.Start(info)!.StandardInput;
        input.AutoFlush = true;
        return input;
    }
}
