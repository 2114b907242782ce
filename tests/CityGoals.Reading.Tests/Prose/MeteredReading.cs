using System.Reflection;
using System.Runtime.Loader;
using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Reports;
using CityGoals.Reading.Prose.Targets;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using MethodBody = Mono.Cecil.Cil.MethodBody;

namespace CityGoals.Reading.Tests.Prose;

/// <summary>
/// A copy of the readers that counts its own work: each method entered, each round of a loop, each character that a library search may visit. So the cost of a reading is the
/// same number on every machine, and code that is added later is counted without anyone remembering to.
/// </summary>
internal sealed class MeteredReading
{
    private static readonly Lazy<MeteredReading> Copy = new(() => new());

    private static readonly string[] Searches = ["IndexOf", "LastIndexOf", "Contains", "Count", "Split", "Replace"];

    private readonly Assembly readers;

    private MeteredReading()
    {
        using var module = ModuleDefinition.ReadModule(typeof(PeriodReader).Assembly.Location);
        var step = module.ImportReference(typeof(Meter).GetMethod(nameof(Meter.Step)));
        var found = module.ImportReference(typeof(Meter).GetMethod(nameof(Meter.Found)));
        var searched = module.ImportReference(typeof(Meter).GetMethod(nameof(Meter.Searched)));
        foreach (var method in module.GetAllTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            method.Body.SimplifyMacros();
            CountSearches(method.Body, found, searched);
            CountRounds(method.Body, step);
            method.Body.OptimizeMacros();
        }

        using var metered = new MemoryStream();
        module.Write(metered);
        metered.Position = 0;
        readers = new AssemblyLoadContext(nameof(MeteredReading)).LoadFromStream(metered);
    }

    public static MeteredReading Readers => Copy.Value;

    public object Period(string text, FiscalYear year) => Run(typeof(PeriodReader), text, year);

    public object Targets(string text, FiscalYear year) => Run(typeof(TargetReader), text, year);

    public object Figures(string report, string earlierRound, object targets, FiscalYear year) => Run(typeof(FigureReader), report, earlierRound, targets, year);

    public object Drift(object plan, string target, string midTerm, string final, FiscalYear year) => Run(typeof(DriftReader), plan, target, midTerm, final, year);

    private object Run(Type reader, params object[] arguments) => readers.GetType(reader.FullName!)!.GetMethod("Read")!.Invoke(null, arguments)!;

    private static void CountRounds(MethodBody body, MethodReference step)
    {
        var heads = body.Instructions.SelectMany(jump => Targets(jump).Where(target => target.Offset <= jump.Offset)).Append(body.Instructions[0]).Distinct().ToList();
        foreach (var head in heads)
        {
            InsertBefore(body, head, Instruction.Create(OpCodes.Call, step));
        }
    }

    private static Instruction[] Targets(Instruction jump) => jump.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    // Takes the arguments off the stack and puts them back, to have the text among them at hand when the search is done.
    private static void CountSearches(MethodBody body, MethodReference place, MethodReference text)
    {
        foreach (var call in body.Instructions.Where(instruction => instruction.Operand is MethodReference called && IsSearch(called)).ToList())
        {
            var called = (MethodReference)call.Operand;
            var types = called.Parameters.Select(parameter => Closed(parameter.ParameterType, called)).Prepend(called.HasThis ? called.DeclaringType : null).OfType<TypeReference>().ToList();
            var locals = types.ConvertAll(type => new VariableDefinition(type));
            locals.ForEach(body.Variables.Add);
            Instruction[] count = called.Name.StartsWith("IndexOf", StringComparison.Ordinal)
                ? [Instruction.Create(OpCodes.Dup), .. Length(locals[0], place.Module), Instruction.Create(OpCodes.Call, place)]
                : [.. Length(locals[0], text.Module), Instruction.Create(OpCodes.Call, text)];
            var last = InsertBefore(body, call, [.. Enumerable.Reverse(locals).Select(local => Instruction.Create(OpCodes.Stloc, local)), .. locals.Select(local => Instruction.Create(OpCodes.Ldloc, local))]);
            foreach (var instruction in count)
            {
                body.GetILProcessor().InsertAfter(last, instruction);
                last = instruction;
            }
        }
    }

    private static bool IsSearch(MethodReference called) =>
        called.DeclaringType.FullName is "System.String" or "System.MemoryExtensions" && Array.Exists(Searches, name => called.Name.StartsWith(name, StringComparison.Ordinal));

    private static Instruction[] Length(VariableDefinition text, ModuleDefinition module) => text.VariableType is GenericInstanceType span
        ? [Instruction.Create(OpCodes.Ldloca, text), Instruction.Create(OpCodes.Call, new MethodReference("get_Length", module.TypeSystem.Int32, span) { HasThis = true })]
        : [Instruction.Create(OpCodes.Ldloc, text), Instruction.Create(OpCodes.Callvirt, module.ImportReference(typeof(string).GetProperty("Length")!.GetMethod))];

    // ReadOnlySpan<T> of a search for T = char.
    private static TypeReference Closed(TypeReference type, MethodReference called)
    {
        switch (type)
        {
            case GenericParameter parameter when called is GenericInstanceMethod method:
                return method.GenericArguments[parameter.Position];
            case GenericInstanceType open:
                var closed = new GenericInstanceType(open.ElementType);
                open.GenericArguments.Select(argument => Closed(argument, called)).ToList().ForEach(closed.GenericArguments.Add);
                return closed;
            default:
                return type;
        }
    }

    // Jumps to the place go to what is inserted; gives the place as it is afterwards.
    private static Instruction InsertBefore(MethodBody body, Instruction place, params Instruction[] inserted)
    {
        var il = body.GetILProcessor();
        var moved = Instruction.Create(OpCodes.Nop);
        (moved.OpCode, moved.Operand, moved.Offset) = (place.OpCode, place.Operand, place.Offset);
        (place.OpCode, place.Operand) = (inserted[0].OpCode, inserted[0].Operand);
        var last = place;
        foreach (var instruction in inserted[1..].Append(moved))
        {
            il.InsertAfter(last, instruction);
            last = instruction;
        }

        return moved;
    }
}
