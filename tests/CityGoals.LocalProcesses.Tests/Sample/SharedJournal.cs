namespace CityGoals.LocalProcesses.Tests.Sample;

/// <summary>A file that several processes write lines to at once. One has it at a time; the usual appending would let one overwrite the other's line.</summary>
internal static class SharedJournal
{
    internal static void Append(string path, string line)
    {
        using var journal = Open(path, FileMode.Append, FileAccess.Write);
        using var writer = new StreamWriter(journal);
        writer.Write(line + "\n");
    }

    internal static IReadOnlyList<string> Read(string path)
    {
        if (!File.Exists(path)) return [];
        using var reader = new StreamReader(Open(path, FileMode.Open, FileAccess.Read));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static FileStream Open(string path, FileMode mode, FileAccess access)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, mode, access, FileShare.None);
            }
            catch (IOException taken) when (taken is not (DirectoryNotFoundException or FileNotFoundException))
            {
                // Another has it, for the time of a line.
                Thread.Yield();
            }
        }
    }
}
