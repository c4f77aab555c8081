/**
 * Texts that have broken programs before: each is data here, and must stay data. Some hold what no
 * field takes (control characters, halves of characters); those must be refused at the field. None
 * is a path that leads from the root: some fields take the folder in which a file is to be written.
 */
export const hostileTexts: readonly string[] = [
  // Script, in the places where pages have let it in.
  '<script>fetch("http://127.0.0.1/"+document.title)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)' x='",
  '<iframe srcdoc="<script>parent.luwte.call({})</script>"></iframe>',
  '<a href="javascript:alert(1)">klik</a>',
  '<style>@import url(http://127.0.0.1/)</style>',
  '<!--<![CDATA[<script>]]>-->',
  '&lt;b&gt; &amp;amp; &#60;i&#62;',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  // What templates and formatters of texts take for their own.
  '{{constructor.constructor("return process")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the attack
  '${process.exit(1)} `${7*7}`',
  '<%= 7*7 %> #{7*7} *{7*7} @(7*7)',
  '{naam} {0} {count, plural, one {#} other {#}} {',
  "'{' '' '}' |a|b|",
  '%s %n %x %d %p %00 %2e%2e%2f',
  "$1 $& $` $' \\1 \\u0041 \\x41",
  // Databases and their search.
  "'; DROP TABLE cases; --",
  '" OR 1=1 --',
  "x' UNION SELECT mac FROM audit_events --",
  'alias:* NEAR(a b) AND NOT "c" OR ^d',
  '"onafgemaakt',
  '* - + ( ) : ^ " \' %_',
  'naam\u0002gevonden\u0003',
  // Spreadsheets.
  '=HYPERLINK("http://127.0.0.1/","klik")',
  "=cmd|' /C calc'!A0",
  '+1+cmd|x',
  '-2+3',
  '@SUM(1+1)*cmd|x',
  '\t=1+1',
  ';=1+1;"a","b"\r\n',
  // Shells, paths, addresses.
  '$(reboot) `id` ; rm -rf / | tee && :(){ :|:& };:',
  '../../../../etc/passwd',
  'C:\\Windows\\System32\\con.txt',
  'CON, PRN, AUX, NUL',
  './dev/null',
  'file:///etc/passwd',
  // Directions, joiners and marks that change what a reader sees.
  'afdeling \u202egnulletsloten\u202c gewoon',
  '\u2066links\u2069 \u2067rechts\u2069 \u200e\u200f',
  'مرحبا بالعالم שלום עולם',
  'z\u0310\u0353\u0348\u0330a\u0311\u034e\u0349l\u0352\u0359g\u034b\u0323o\u0360'.repeat(4),
  'e\u0301 é \u1e9b\u0323 ﬁ ｆｕｌｌ',
  'Lіndе Lιnde Ⅼinde L\u200binde L\u00adinde',
  'ı İ ß ẞ ſ K Å',
  '\ufeffvoorop \u2028regel\u2029 alinea\u00a0hard \u3000breed',
  '👩🏽‍⚖️ 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇳🇱 ☠️',
  '\u{1f469}\u200d\u200d\u200d \u200d',
  '\u{e0041}\u{e0042} \ue000 \uffff \ufffe \u{10ffff}',
  '\ufffd',
  // What no field takes.
  'nee\u0000ja',
  'bel\u0007 terug\u0008 uit\u001b[31m rood\u001b]0;titel\u0007',
  '\u009b31m\u0085\u007f',
  'half \ud83d teken',
  'half \udc00 teken',
  '\r\nSet-Cookie: a=b',
  // Names that objects have, numbers that are none, dates that look real.
  '__proto__ constructor prototype toString',
  'null undefined NaN Infinity -0 1e309 0x1F true',
  '{"$where":"1","__proto__":{"a":1}}',
  '2026-02-30 24:60 0000-00-00',
  // Length and nothing.
  'a'.repeat(300),
  'onafgebroken'.repeat(400),
  'woord '.repeat(2000),
  '\n'.repeat(500),
  ' \u00a0\u2003 ',
  '',
];
