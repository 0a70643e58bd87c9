namespace Backorder.Messaging;

/// <summary>A place in a template that names a value of the model.</summary>
public sealed record TemplateUse
{
    /// <summary>The file, which may be a part that the template takes in.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>The value's whole path from the model's root, lists' names included: <c>items.now.text</c> inside of two loops.</summary>
    public required string Path { get; init; }

    /// <summary>What is done with it.</summary>
    public required TemplateUseKind Kind { get; init; }
}

/// <summary>What a template does with a value.</summary>
public enum TemplateUseKind
{
    /// <summary>Prints it.</summary>
    Print,

    /// <summary>Asks whether it is there, true, or not empty.</summary>
    Test,

    /// <summary>Goes through it.</summary>
    Loop,
}
