const picture = (hue: number, path: string) =>
  `<svg class="picture" style="--hue: ${hue}" viewBox="0 0 64 64" aria-hidden="true"><path d="${path}"/></svg>`;

/** The page of the shop, without its scripts' secrets. */
export const shopPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Fernway Outdoor</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/shop.css">
</head>
<body>
<header>
  <a class="brand" href="/">Fernway</a>
  <nav><a href="#tents">Tents</a><a href="#packs">Packs</a><a href="#films">Films</a></nav>
  <span class="basket">Basket (0)</span>
</header>
<section class="hero">
  <h1>Pack light.<br>Stay longer.</h1>
  <p>Tents, packs and stoves for people who would rather be outside.</p>
</section>
<main>
  <h2 id="tents">New this season</h2>
  <ul class="products">
    <li>${picture(150, 'M6 50 32 12 58 50Z M32 12V50 M32 26 44 50')}<b>Moor 2 tent</b><span>€ 329</span></li>
    <li>${picture(28, 'M18 54V26a14 14 0 0 1 28 0V54Z M18 36H46 M25 44H39 M26 13V8H38V13')}<b>Ridge 45 pack</b><span>€ 189</span></li>
    <li>${picture(205, 'M14 50H50 M20 50 24 40H40L44 50 M32 36c-9-6-6-13 0-22 6 9 9 16 0 22Z')}<b>Ember stove</b><span>€ 74</span></li>
  </ul>
  <h2 id="films">Films from the trail</h2>
  <ul class="films" aria-live="polite"><li>Loading…</li></ul>
</main>
<footer>Fernway Outdoor · Free returns within 60 days</footer>
<script src="/assets/app.js"></script>
<script src="/assets/track.js"></script>
</body>
</html>
`;

export const shopStyle = `:root { font: 16px/1.5 system-ui, sans-serif; color: #1d2a24; background: #faf8f3; }
body { margin: 0; }
a { color: inherit; text-decoration: none; }
header { display: flex; gap: 2rem; align-items: center; padding: 1rem 2.5rem; }
header nav { display: flex; gap: 1.5rem; flex: 1; }
.brand { font-weight: 800; font-size: 1.3rem; color: #24573f; }
.hero { margin: 0 2.5rem; padding: 3.5rem 3rem; border-radius: 1.2rem; color: #fff;
  background: linear-gradient(120deg, #24573f, #5d8a5f 60%, #d9b36a); }
.hero h1 { margin: 0; font-size: 2.6rem; line-height: 1.1; }
main { padding: 1rem 2.5rem 2rem; }
ul { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.5rem; padding: 0; list-style: none; }
li b, li span { display: block; }
.picture { display: block; box-sizing: border-box; width: 100%; height: 9rem; padding: 1.6rem; margin-bottom: .6rem;
  border-radius: .8rem; background: hsl(var(--hue) 45% 85%); }
.picture path { fill: none; stroke: hsl(var(--hue) 45% 28%); stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
.films li { padding: 1rem 1.2rem; border-radius: .8rem; background: #eee8da; }
footer { padding: 1.5rem 2.5rem; color: #6b756f; font-size: .85rem; }
`;
