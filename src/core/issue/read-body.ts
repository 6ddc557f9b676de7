import type { TemplateShape } from '../template/shape.ts'
import { sectionsOf, type DocumentView } from './document-view.ts'
import { judgeFigures, judgeTarget } from './judge-figures.ts'
import type { BodyPlaces } from './merge-frontmatter.ts'
import { readProse } from './prose.ts'
import { readBenchmarks } from './read-benchmarks.ts'
import { readPoints } from './read-points.ts'
import { readActions } from './read-actions.ts'
import {
  readBottleneck,
  readCauses,
  readMonitoring,
  readTechniques,
  readTesting,
} from './read-cause.ts'
import { readChanges } from './read-changes.ts'
import { readRootCause } from './read-root-cause.ts'
import { readSummary } from './read-summary.ts'
import { readImages, readLogs, readProfile } from './read-evidence.ts'
import { readMetric, readSystemImpact, readTarget } from './read-figures.ts'
import { readFiles } from './read-files.ts'
import { readReferences, readRelated } from './read-links.ts'
import {
  readEnvironment,
  readImpact,
  readPhases,
  readReproduction,
  readRisks,
  readWorkarounds,
} from './read-lists.ts'
import { readDate, readSeverity, readTitleDate } from './read-metadata.ts'
import { readLessons } from './read-lessons.ts'
import { readNotes, readResolution } from './read-outcome.ts'
import { readAuthors, readComponents, readTags } from './read-people.ts'
import { readTimeline } from './read-timeline.ts'
import { readStatus } from './read-status.ts'
import { readTitle } from './read-title.ts'
import { recompute } from './recompute.ts'
import type { Issue } from './schema.ts'

interface BodyOptions {
  templates: readonly TemplateShape[]
  decimalComma: boolean
}

/** Fills the issue with what the body says, and tells where it says what the frontmatter may also say. */
export function readBody(view: DocumentView, issue: Issue, options: BodyOptions): BodyPlaces {
  const { decimalComma } = options
  const title = readTitle(view, options.templates)
  const dates = {
    date: readDate(view, 'date'),
    updated: readDate(view, 'updated'),
    resolvedDate: readDate(view, 'resolvedDate'),
    due: readDate(view, 'due'),
  }
  const { place: statusPlace, ...status } = readStatus(view)
  const { place: severityPlace, ...severity } = readSeverity(view)
  Object.assign(issue, status, severity)
  issue.title = title?.value ?? null
  for (const key of ['date', 'updated', 'resolvedDate', 'due'] as const)
    issue[key] = dates[key]?.value ?? null
  if (dates.date === null) issue.date = readTitleDate(view)

  issue.components = readComponents(view)
  issue.tags = readTags(view)
  issue.authors = readAuthors(view)
  issue.related = readRelated(view)
  issue.references = readReferences(view)
  issue.summary = readSummary(view)
  issue.strategy = readProse(sectionsOf(view, 'strategy'))
  readAnalysis(view, issue)
  issue.environment = readEnvironment(view)
  issue.reproduction = readReproduction(view)
  issue.impact = readImpact(view)
  issue.workarounds = readWorkarounds(view)
  issue.phases = readPhases(view)
  issue.risks = readRisks(view)
  issue.rollback = readPoints(view, 'rollback')
  issue.alternatives = readPoints(view, 'alternatives')
  issue.prevention = readPoints(view, 'prevention')
  issue.changes = readChanges(view)
  issue.files = readFiles(view, issue.changes)
  issue.lessons = readLessons(view)
  issue.notes = readNotes(view)
  issue.timeline = readTimeline(view)
  issue.actions = readActions(view)

  issue.metric = readMetric(view, decimalComma)
  issue.systemImpact = readSystemImpact(view)
  issue.target = readTarget(view, decimalComma)
  issue.resolution = readResolution(view)
  const { gained, ...figures } = judgeFigures(view, readBenchmarks(view, decimalComma), issue)
  Object.assign(issue, figures)
  const targetComputed = judgeTarget(view, issue)
  if (issue.resolution !== null) issue.resolution.targetComputed = targetComputed
  issue.recomputed = recompute(view, issue, { gained, targetComputed, decimalComma })

  const places: BodyPlaces = {}
  const note = (key: keyof BodyPlaces, place: BodyPlaces[typeof key]) => {
    if (place !== undefined) places[key] = place
  }
  note('title', title?.place)
  note('status', statusPlace)
  note('severity', severityPlace)
  for (const key of ['date', 'updated', 'resolvedDate', 'due'] as const)
    note(key, dates[key]?.place)
  return places
}

/** What was found out: cause, bottleneck, evidence and the two checklists. */
function readAnalysis(view: DocumentView, issue: Issue): void {
  issue.rootCause = readRootCause(view)
  issue.bottleneck = readBottleneck(view)
  issue.profile = readProfile(view)
  issue.logs = readLogs(view)
  issue.images = readImages(view)
  const causeProse = [issue.title, issue.summary, issue.rootCause].filter((text) => text !== null)
  issue.causes = readCauses(view, causeProse.join('\n'))
  const cureProse = [issue.strategy, ...issue.changes.map((change) => change.text)].filter(
    (text) => text !== null,
  )
  issue.techniques = readTechniques(view, cureProse.join('\n'))
  issue.testing = readTesting(view)
  issue.monitoring = readMonitoring(view)
}
