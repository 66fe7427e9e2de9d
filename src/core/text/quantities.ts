/** Dimension and size of units that can be turned into each other (SI; US customary; NIST SP 811). */
const SIZES: Readonly<Record<string, readonly [string, number]>> = {
  km: ['length', 1000],
  m: ['length', 1],
  cm: ['length', 0.01],
  mm: ['length', 0.001],
  mi: ['length', 1609.344],
  ft: ['length', 0.3048],
  in: ['length', 0.0254],
  yd: ['length', 0.9144],
  kg: ['mass', 1],
  g: ['mass', 0.001],
  t: ['mass', 1000],
  lb: ['mass', 0.45359],
  oz: ['mass', 0.02835],
  l: ['volume', 1],
  gal: ['volume', 3.785],
  bbl: ['volume', 158.99],
  m3: ['volume', 1000],
  ha: ['area', 10_000],
  ac: ['area', 4046.9],
  km2: ['area', 1e6],
  m2: ['area', 1],
  mi2: ['area', 2.59e6],
  ft2: ['area', 0.0929],
  'km/h': ['speed', 1],
  mph: ['speed', 1.609344],
  s: ['time', 1],
  min: ['time', 60],
  h: ['time', 3600],
  d: ['time', 86_400],
  wk: ['time', 604_800],
  mo: ['months', 1],
  yr: ['months', 12],
  MW: ['power', 1],
  GW: ['power', 1000],
}

/** The quantity in its dimension's base unit; undefined for units that turn into no other. */
export function baseQuantity(
  value: number,
  unit: string,
): { readonly dimension: string; readonly amount: number } | undefined {
  if (unit === 'C') return { dimension: 'temperature', amount: value }
  if (unit === 'F') return { dimension: 'temperature', amount: ((value - 32) * 5) / 9 }
  const size = SIZES[unit]
  return size === undefined ? undefined : { dimension: size[0], amount: value * size[1] }
}
