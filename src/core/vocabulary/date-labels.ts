/** What a date of the record can be. */
export type DateKey = 'date' | 'updated' | 'resolvedDate' | 'due'

/** Dates of something else: the next review, the start of the work, an estimate. */
const OTHER =
  /\b(?:next|review(?:ed)?|target|expected|estimated|planned|scheduled|expir\w*|eta|start(?:ed)?|end|renewal|duration|by)\b|próxim|previst|estimad|duração|início|次回|予定|下次|下一/

const WHEN = '(?: (?:date|on|at|time|em))?$'
const DUE = /^(?:due(?: date)?|deadline|prazo|vencimento|期限|締切|截止日期)$/
const UPDATED = new RegExp(
  `^(?:date )?(?:last |doc(?:ument)? )?(?:updated?|modified|modification|revised|revision|edited|edit|change)${WHEN}|` +
    '^(?:data d[ae] )?(?:última )?(?:atualizaç(?:ão|ões)|modificação|revisão)$|^(?:atualizado|modificado|revisado)(?: em)?$|' +
    '(?:更新|修改)(?:日期?|时间|日時)?$',
)
const RESOLVED = new RegExp(
  `^(?:(?:date|time) )?(?:[a-z]+ ){0,2}(?:resolved|resolution|closed|closure|completed?|completion|fixed|finished|solved|deployed|deployment|mitigated|restored)${WHEN}|` +
    '^(?:data d[aeo] )?(?:conclusão|resolução|correção|encerramento|fechamento|implantação|finalização)$|' +
    '^(?:[a-zà-ú]+ )?(?:resolvid[oa]|corrigid[oa]|concluíd[oa]|finalizad[oa]|encerrad[oa]|fechad[oa]|implantad[oa])(?: em)?$|' +
    '(?:完成|解决|修复|关闭|结束|上线|部署|復旧|解決|完了|クローズ|収束)(?:日期?|时间|日時)?$',
)
const DATE = new RegExp(
  '^(?:[a-z]+ ){0,3}date$|^date(?: (?:of|and|&) [a-z ]{1,30}|/time)?$|^when$|^timestamp$|' +
    `^(?:[a-z]+ )?(?:created|reported|opened|discovered|detected|occurred|generated|written|raised|logged|filed|published|prepared|recorded|observed)${WHEN}|` +
    '^data(?:$| d[aeo] |/| e )|^(?:[a-zà-ú]+ )?(?:criado|gerado|reportado|relatado|aberto|detectado)(?: automaticamente)?(?: em)?$|' +
    '(?:日期|日時|发生时间|发现时间|创建时间|执行时间|测试时间|优化时间|生成时间|记录时间)$|^(?:日付|時間|时间|発生日|報告日|起票日|作成日|計測日|測定日|調査日|執筆日|影響期間|発生期間)$',
)

/** Longer labels are sentences. */
const MAX_LABEL = 50

/** What date a normalised label announces: `report date`, `session completed`, `data da análise`, `復旧日時`. */
export function parseDateLabel(label: string): DateKey | undefined {
  if (label.length > MAX_LABEL) return undefined
  if (DUE.test(label)) return 'due'
  if (OTHER.test(label)) return undefined
  if (UPDATED.test(label)) return 'updated'
  if (RESOLVED.test(label)) return 'resolvedDate'
  return DATE.test(label) ? 'date' : undefined
}
