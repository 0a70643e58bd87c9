namespace KettleCo;

/// <summary>How the shop's own pages look: one column, light or dark as the reader has it.</summary>
public static class ShopStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; --page: #f4f5f2; --card: #ffffff; --text: #20302a; --quiet: #53625b; --line: #c9d1cc; --link: #0b6b3a; --on: #ffffff; --no: #fdeceb; }
        @media (prefers-color-scheme: dark) { :root { --page: #121815; --card: #1b2420; --text: #dfe8e3; --quiet: #a8b6af; --line: #45534c; --link: #7fd6a6; --on: #10201a; --no: #432623; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--text); font: 1.0625rem/1.5 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
        header, main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
        header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; }
        header strong { font-size: 1.125rem; }
        nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        nav a { display: inline-block; padding: .5rem 0; }
        main { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem 2rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0; }
        h2 { font-size: 1.125rem; margin: 1.75rem 0 .5rem; }
        a { color: var(--link); }
        table { width: 100%; border-collapse: collapse; }
        th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); font-weight: normal; overflow-wrap: normal; }
        thead th { color: var(--quiet); font-size: .9375rem; }
        button, input { font: inherit; min-height: 2.75rem; padding: .5rem .75rem; border-radius: .5rem; border: 1px solid var(--quiet); background: var(--card); color: var(--text); }
        button { font-weight: bold; color: var(--on); background: var(--link); border-color: var(--link); cursor: pointer; }
        button:focus-visible, a:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid var(--text); outline-offset: 3px; }
        label { display: block; }
        ul, ol { margin: .5rem 0; padding-inline-start: 1.25rem; }
        li { margin: .25rem 0; }
        form { margin-top: .75rem; }
        form p { display: flex; flex-wrap: wrap; gap: .5rem; margin: .25rem 0; }
        details { margin: .25rem 0; }
        summary { cursor: pointer; padding: .375rem 0; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; color: var(--quiet); margin: .5rem 0; }
        .quiet { color: var(--quiet); }
        .no { padding: .5rem 1rem; border-inline-start: .375rem double var(--link); background: var(--no); }
        """;
}
