namespace Backorder.Messaging;

/// <summary>A template that an engine has parsed.</summary>
/// <remarks>Used by several threads at once.</remarks>
public interface ITemplate
{
    /// <summary>Every value that it, or a part that it takes in, names; they are compared with the model before a message is rendered.</summary>
    IReadOnlyList<TemplateUse> Uses { get; }

    /// <summary>Renders one part of a message.</summary>
    /// <param name="model">Its values, for this call alone. A value that is not there is an error where it is printed, and false where it is asked for.</param>
    /// <param name="output">Where to. It throws when there is too much; that is for the caller.</param>
    /// <exception cref="TemplateException">A value is missing, or the template does what it must not.</exception>
    void Render(TemplateRecord model, TextWriter output);
}
