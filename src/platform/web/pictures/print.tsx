import { renderToStaticMarkup } from 'react-dom/server'
import { DoseBars, type DoseBarsProps } from './dose-bars.tsx'
import { HelpedBars, type HelpedBarsProps } from './helped-bars.tsx'
import { MapWindows, type MapWindowsProps } from './map-windows.tsx'
import { MomentsChart, type MomentsChartProps } from './moments-chart.tsx'
import { Spark, type SparkProps } from './spark.tsx'
import { StartEnd, type StartEndProps } from './start-end.tsx'
import { TrackLine, type TrackLineProps } from './track-picture.tsx'

/**
 * The pictures as SVG text for a report, drawn by the very components of the pages, in their day colours.
 * The build writes this as one file for the server, which reads no JSX: `dist/print/pictures.js`.
 */
export const printed = {
  map: (props: MapWindowsProps) => renderToStaticMarkup(<MapWindows {...props} />),
  moments: (props: MomentsChartProps) => renderToStaticMarkup(<MomentsChart {...props} />),
  helped: (props: HelpedBarsProps) => renderToStaticMarkup(<HelpedBars {...props} />),
  dose: (props: DoseBarsProps) => renderToStaticMarkup(<DoseBars {...props} />),
  track: (props: TrackLineProps) => renderToStaticMarkup(<TrackLine {...props} />),
  spark: (props: SparkProps) => renderToStaticMarkup(<Spark {...props} />),
  startEnd: (props: StartEndProps) => renderToStaticMarkup(<StartEnd {...props} />),
}

export type Printed = typeof printed
