using System.Diagnostics;

namespace CityGoals.Portal.Printing;

/// <summary>How Chromium is started to print one document. Pure.</summary>
internal static class ChromiumProcess
{
    /// <summary>The document, in the process's own folder.</summary>
    public const string Source = "document.html";

    /// <summary>Where the PDF goes.</summary>
    public const string Target = "document.pdf";

    // Nothing listens there, and names mean nothing: a document that asked for anything would get nothing.
    private static readonly string[] NoNetwork = ["--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>", "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking", "--no-pings"];

    private static readonly string[] Bare =
    [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-breakpad", "--no-first-run",
        "--no-default-browser-check", "--password-store=basic", "--use-mock-keychain",
    ];

    /// <summary>The process's start.</summary>
    /// <param name="program">Chromium.</param>
    /// <param name="folder">The folder with the document, which is also home and profile.</param>
    public static ProcessStartInfo Start(string program, string folder)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (IEnumerable<string>)[.. Bare, .. NoNetwork, $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", "--generate-pdf-document-outline"])
        {
            start.ArgumentList.Add(argument);
        }

        // Chromium keeps its own walls between a page and the machine, except that it refuses to when root starts it.
        if (Environment.IsPrivilegedProcess) start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add($"--print-to-pdf={Path.Combine(folder, Target)}");
        start.ArgumentList.Add(new Uri(Path.Combine(folder, Source)).AbsoluteUri);

        // Of the portal's environment, with its secrets, nothing goes along.
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var home in (string[])["HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"]) start.Environment[home] = folder;
        return start;
    }
}
