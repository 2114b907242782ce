using System.Text.Json;

namespace Aspire.Hosting.Engine;

/// <summary>Generated values, kept beside the data that they lock, readable by their owner only.</summary>
internal sealed class SavedSecrets(string file)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Lock exclusive = new();

    /// <summary>The value of that name; generated and saved when there is none yet.</summary>
    /// <exception cref="CannotStartException">The file is not what this wrote.</exception>
    internal string GetOrAdd(string name, Func<string> generate)
    {
        lock (exclusive)
        {
            var saved = Read();
            if (saved.TryGetValue(name, out var value)) return value;
            saved[name] = value = generate();
            Write(saved);
            return value;
        }
    }

    private SortedDictionary<string, string> Read()
    {
        if (!File.Exists(file)) return new(StringComparer.Ordinal);
        try
        {
            return new(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [], StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is JsonException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"保存されたパスワードを読めません: {file}", $"cannot read the saved passwords: {file}");
        }
    }

    // Whole or not at all: without it the data would be locked for good.
    private void Write(SortedDictionary<string, string> saved)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var fresh = file + ".new";
        File.Delete(fresh);
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using (var stream = new FileStream(fresh, access))
        {
            JsonSerializer.Serialize(stream, saved, Indented);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, file, overwrite: true);
    }
}
