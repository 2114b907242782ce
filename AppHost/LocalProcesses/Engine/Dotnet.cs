using System.Runtime.InteropServices;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Engine;

/// <summary>Finds what was built, and what runs it.</summary>
internal static class Dotnet
{
    /// <summary>The program that runs this process too.</summary>
    // …/dotnet/shared/Microsoft.NETCore.App/10.0.0/
    internal static string Program { get; } = Path.GetFullPath("../../../dotnet", RuntimeEnvironment.GetRuntimeDirectory());

    /// <summary>The project's assembly, built in the configuration that this process was built in.</summary>
    /// <exception cref="CannotStartException">It was not built.</exception>
    internal static string AssemblyOf(ProjectResource project)
    {
        // …/bin/Release/net10.0/
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var assembly = Path.Combine(
            Path.GetDirectoryName(project.ProjectPath)!, "bin", own.Parent!.Name, own.Name, Path.GetFileNameWithoutExtension(project.ProjectPath) + ".dll");
        return File.Exists(assembly) ? assembly : throw new CannotStartException(
            $"{project.Name} がビルドされていません。dotnet build AppHost を実行してください: {assembly}",
            $"{project.Name} is not built: run dotnet build AppHost: {assembly}");
    }
}
