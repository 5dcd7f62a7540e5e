/** All pictures of a state beside each other, as one picture. */

/**
 * @param {import('puppeteer-core').Page} page any page: its content is replaced
 * @param {readonly {name: string, width: number, shot: string}[]} pictures PNGs in base64, their widths in px
 * @param {string} file where the sheet goes
 */
export async function sheet(page, pictures, file, deviceScaleFactor = 1) {
  const figures = pictures.map(
    ({ name, width, shot }) =>
      `<figure><figcaption>${name}</figcaption><img width="${width}" src="data:image/png;base64,${shot}"></figure>`,
  )
  const width = Math.min(
    4000,
    pictures.reduce((sum, picture) => sum + picture.width + 16, 16),
  )
  await page.setViewport({ width, height: 400, deviceScaleFactor })
  await page.setContent(
    `<style>body{margin:8px;background:#999;display:flex;flex-wrap:wrap;align-items:start;gap:16px;font:12px sans-serif}figure{margin:0}img{display:block}</style>${figures.join('')}`,
  )
  await page.screenshot({ path: file, fullPage: true })
}
