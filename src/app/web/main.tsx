import { createRoot } from 'react-dom/client'
import { Look } from '#platform/web/look/look.tsx'
import { Mark } from '#platform/web/shell/mark.tsx'

const place = document.getElementById('attune')
if (place !== null) {
  createRoot(place).render(
    <Look space="staff" light="day">
      <Mark size={64} />
    </Look>,
  )
}
