namespace Backorder.Messaging.AspNetCore;

/// <summary>How the choice page looks: one column, buttons all alike, light or dark as the reader has it.</summary>
internal static class ChoicePageStyle
{
    public const string Sheet = """

        :root { color-scheme: light dark; --page: #edf0f3; --card: #ffffff; --text: #1f2933; --quiet: #52606d; --line: #c3ccd5; --link: #0b57d0; --on: #ffffff; --yes: #e6f4ea; --no: #fdeceb; }
        @media (prefers-color-scheme: dark) { :root { --page: #11161c; --card: #1b222b; --text: #dfe5ea; --quiet: #a9b4bf; --line: #44515f; --link: #9cc4ff; --on: #10161d; --yes: #1d3325; --no: #432623; } }
        * { box-sizing: border-box; }
        body { margin: 0; padding: 1rem .5rem 3rem; background: var(--page); color: var(--text); font: 1.0625rem/1.5 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
        header, main, footer { max-width: 38rem; margin: 0 auto; padding: 1rem 1.25rem; background: var(--card); }
        header { border-radius: .75rem .75rem 0 0; border-bottom: 1px solid var(--line); font-weight: bold; }
        footer { border-radius: 0 0 .75rem .75rem; border-top: 1px solid var(--line); color: var(--quiet); }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 1rem; }
        h2 { font-size: 1.125rem; margin: 1.75rem 0 .5rem; }
        p { margin: .5rem 0; }
        a { color: var(--link); }
        .yes, .no { padding: .5rem 1rem; margin: 0 0 1rem; border-left: .375rem solid var(--link); border-radius: .25rem; background: var(--yes); }
        .no { background: var(--no); border-left-style: double; }
        .yes p:first-child, .no p { font-weight: bold; }
        ul { list-style: none; margin: 1rem 0; padding: 0; }
        li { margin: 0 0 .875rem; }
        button { display: block; width: 100%; min-height: 3.25rem; padding: .75rem 1rem; font: inherit; font-weight: bold; color: var(--on); background: var(--link); border: 2px solid var(--link); border-radius: .5rem; cursor: pointer; }
        button:hover { text-decoration: underline; }
        button:focus-visible, a:focus-visible { outline: 3px solid var(--text); outline-offset: 3px; }
        .note, .quiet { color: var(--quiet); font-size: 1rem; }
        table { width: 100%; border-collapse: collapse; }
        th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); font-weight: normal; }
        td, thead th { overflow-wrap: normal; min-width: 5.5rem; }
        thead th { color: var(--quiet); font-size: .9375rem; }
        @media (max-width: 30rem) { thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; } tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); } tbody th { font-weight: bold; } th, td { display: block; border: 0; padding: .125rem 0; } .head { color: var(--quiet); } }
        @media (min-width: 30.01rem) { .head { display: none; } }

        """;
}
