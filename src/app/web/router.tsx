import { loaded, type PlaceMade } from '#platform/web/places.tsx'
import { assessmentRoutes } from './routes/assessment.tsx'
import { collaborationRoutes } from './routes/collaboration.tsx'
import { evidenceRoutes } from './routes/evidence.tsx'
import { hardMomentsRoutes } from './routes/hard-moments.tsx'
import { healthRoutes } from './routes/health.tsx'
import { instrumentRoutes } from './routes/instruments.tsx'
import { keyWorkRoutes } from './routes/key-work.tsx'
import { milieuRoutes } from './routes/milieu.tsx'
import { modelRoutes } from './routes/model.tsx'
import { openRoutes, peopleRoutes } from './routes/people.tsx'
import { recordsRoutes } from './routes/records.tsx'
import { relationshipsRoutes } from './routes/relationships.tsx'
import { remindersRoutes } from './routes/reminders.tsx'
import { repairRoutes } from './routes/repair.tsx'
import { responseRoutes } from './routes/response.tsx'
import { reviewRoutes } from './routes/review.tsx'
import { page } from './routes/route.tsx'
import { shiftRoutes } from './routes/shift.tsx'
import { sourcingRoutes } from './routes/sourcing.tsx'
import { teamRoutes } from './routes/team.tsx'

/** Before anyone is signed in. */
const OpenFrame = loaded(() => import('./open-frame.tsx'), 'OpenFrame')

/** Everything for the people who work with a child: inside the shell with the rail. */
const StaffFrame = loaded(() => import('./staff-frame.tsx'), 'StaffFrame')

/** The pages of the shift besides Tonight, under the row that leads to each. */
const ShiftFrame = loaded(() => import('./tonight/shift-frame.tsx'), 'ShiftFrame')

/** The pages of one child, under their name and face. */
const ChildFrame = loaded(() => import('./child-frame.tsx'), 'ChildFrame')

/** The young person's own space. */
const YoungFrame = loaded(() => import('./young-frame.tsx'), 'YoungFrame')

/** The addresses of the client, each slice's pages in their frames. */
export const places: readonly PlaceMade[] = [
  page('/', () => import('./start.tsx'), 'Start')('', []),
  ...[...openRoutes, ...instrumentRoutes.ofNobody].map((make) => make('', [OpenFrame])),
  ...[
    ...peopleRoutes.ofStaff,
    ...modelRoutes.ofStaff,
    ...responseRoutes.ofStaff,
    ...instrumentRoutes.ofStaff,
    ...milieuRoutes.ofStaff,
    ...recordsRoutes.ofStaff,
    ...hardMomentsRoutes.ofStaff,
    ...reviewRoutes.ofStaff,
    ...remindersRoutes.ofStaff,
    ...teamRoutes.ofStaff,
    ...relationshipsRoutes.ofStaff,
  ].map((make) => make('', [StaffFrame])),
  ...[...shiftRoutes.ofShift, ...healthRoutes.ofShift].map((make) => make('', [StaffFrame, ShiftFrame])),
  ...[
    ...peopleRoutes.ofChild,
    ...relationshipsRoutes.ofChild,
    ...instrumentRoutes.ofChild,
    ...milieuRoutes.ofChild,
    ...assessmentRoutes.ofChild,
    ...responseRoutes.ofChild,
    ...sourcingRoutes.ofChild,
    ...recordsRoutes.ofChild,
    ...repairRoutes.ofChild,
    ...keyWorkRoutes.ofChild,
    ...healthRoutes.ofChild,
    ...hardMomentsRoutes.ofChild,
    ...reviewRoutes.ofChild,
    ...evidenceRoutes.ofChild,
  ].map((make) => make('/children/:childId', [StaffFrame, ChildFrame])),
  ...collaborationRoutes.map((make) => make('/mine', [YoungFrame])),
]
