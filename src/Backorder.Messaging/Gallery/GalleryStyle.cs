namespace Backorder.Messaging;

/// <summary>How the gallery looks: three columns where there is room, one on a phone, light or dark as the reader has it.</summary>
internal static class GalleryStyle
{
    public const string Sheet = """

        :root { color-scheme: light dark; --line: #8a8f98; --quiet: #595f69; --link: #0b57d0; }
        @media (prefers-color-scheme: dark) { :root { --quiet: #b3b8c0; --link: #9ec2ff; } }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 90rem; }
        a { color: var(--link); }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: 0; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
        h2 { border-bottom: 2px solid var(--line); margin-top: 2.5rem; }
        h3 { margin: 0; }
        h4 { margin: 0 0 .5rem; }
        small, dt { color: var(--quiet); }
        article { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: 1rem 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .5rem 0 1rem; }
        dd { margin: 0; overflow-wrap: anywhere; }
        .views { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
        @media (min-width: 70rem) { .views { grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 3fr); } }
        iframe { box-sizing: border-box; width: 100%; height: 44rem; border: 1px solid var(--line); background: #fff; color-scheme: light; }
        iframe.phone { width: 375px; max-width: 100%; }
        iframe.dark { background: #000; color-scheme: dark; }
        [aria-current] { font-weight: bold; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; overflow: auto; max-height: 42rem; margin: 0; padding: 1rem; border: 1px solid var(--line); font: 14px/1.5 ui-monospace, monospace; }
        .sms { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 1rem; }
        details { margin-top: 1rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 14px; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }

        """;
}
