import { DoseBars } from '#platform/web/pictures/dose-bars.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { HelpedBars } from '#platform/web/pictures/helped-bars.tsx'
import { MapWindows } from '#platform/web/pictures/map-windows.tsx'
import { MomentsChart } from '#platform/web/pictures/moments-chart.tsx'
import { TrackLine } from '#platform/web/pictures/track-picture.tsx'
import type { Picture } from '../document.ts'

/** A picture of the pack, drawn by the component that draws it on paper. */
export function PackPicture({ picture, caption }: { picture: Picture; caption: string }) {
  switch (picture.name) {
    case 'map':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, also by keyboard
        <section className={`ev-map ev-map-${picture.props.at}`} tabIndex={0} aria-label={caption}>
          <MapWindows {...picture.props} />
        </section>
      )
    case 'moments':
      return <FitWidth>{(width) => <MomentsChart {...picture.props} width={width} />}</FitWidth>
    case 'helped':
      return <FitWidth>{(width) => <HelpedBars {...picture.props} width={Math.min(width, 640)} />}</FitWidth>
    case 'dose':
      return <FitWidth>{(width) => <DoseBars {...picture.props} width={Math.min(width, 640)} />}</FitWidth>
    case 'track':
      return (
        <div className="ev-track">
          <TrackLine {...picture.props} />
        </div>
      )
  }
}
