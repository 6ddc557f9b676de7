/** Words that tell that a list, a column or a sentence names files which a change touches. */

import { remember } from '../memory/remember.ts'

type State = 'planned' | 'changed'

const CHANGED =
  /\b(?:modified|changed|updated|created|added|new|edited|touched|deleted|removed|delivered)\b.{0,30}\bfiles?\b|\bfiles? (?:\w+ )?(?:modified|changed|updated|created|added|edited|touched|deleted|removed|delivered|changes)\b|\barquivos? (?:\w+ )?(?:modificad|alterad|criad|atualizad|adicionad|removid|nov|corrigid)|\bnovos arquivos\b|(?:修改|变更|新增|更新|修复|优化|创建|改动|新建)(?:的)?(?:重点|核心|主要)?文件|文件(?:修改|变更|改动|更新)|(?:変更|修正|更新|追加|新規|作成)(?:した|された|済み)?の?ファイル|ファイルの?(?:変更|修正|更新)/i
const PLANNED =
  /\bfiles? (?:\w+ )?(?:to (?:be )?(?:modif|chang|creat|updat|edit|add|touch|delet|remov|fix)|needed|required|affected|involved|impacted)|\b(?:affected|impacted|involved|related) (?:source )?files?\b|\barquivos? (?:a |para |que serão )(?:modific|alter|cri|atualiz|ser)|\barquivos? (?:afetad|envolvid|impactad|relacionad)|(?:涉及|受影响|相关|待修改|需要修改)(?:的)?文件|(?:影響|対象|関連|関係)(?:する|を受ける)?の?ファイル|(?:変更|修正)(?:する|対象|予定)の?ファイル/i
/** `file size`, `large files`: what the files are, not that they change. */
const OTHER = /\bfiles? (?:size|transfer|format|path|name|system|count|contents?)|\blarge files?\b/i
const ANY_FILE = /files?\b|arquivo|文件|ファイル/i
const MAX_HEADING = 60

/** What is said to stay as it is. */
const UNTOUCHED =
  /\b(?:not|no|without) (?:be )?(?:modif\w+|chang\w+|touched|affected)|\bun(?:changed|touched|modified|affected)\b|não (?:modific|alter|precis)|\bsem (?:altera|mudan|modific)|未(?:修改|变更|改动)|无需(?:修改|变更)|(?:変更|修正)(?:なし|不要)/i

/** Whether a heading, label or cell says that a file stays as it is: `Not modified`, `No changes`. */
export const isUntouched = (text: string): boolean =>
  text.length <= MAX_HEADING && UNTOUCHED.test(text)

/** Whether a cell says that nothing is to be done. */
export const isNothing = (text: string): boolean =>
  /^[^\p{L}\p{N}]*(?:none|nothing|nenhuma?|nada|keep|manter|无|無し?|なし)[^\p{L}\p{N}]*$/iu.test(
    text,
  ) || isUntouched(text)

/** Whether a heading or label announces files that were (`Files Modified`, `修改的文件`) or are to be changed. */
export function parseFilesHeading(text: string): State | undefined {
  if (text.length > MAX_HEADING || !ANY_FILE.test(text) || OTHER.test(text)) return undefined
  if (UNTOUCHED.test(text)) return undefined
  if (PLANNED.test(text)) return 'planned'
  return CHANGED.test(text) ? 'changed' : undefined
}

const FILE_COLUMN =
  /^(?:(?:source |modified |changed |new |config(?:uration)? )?files?(?: ?(?:name|path))?|arquivos?|ficheiros?|path|文件(?:名|路径)?|ファイル(?:名|パス)?)$/i
const CHANGE_COLUMN =
  /\b(?:chang|modif|action|status|purpose|before|after|fix|lines?\b|diff|what\b|updat|mudan|alter|linhas?\b|tipo\b|antes|depois|ação)|变更|修改|改动|优化|减少|说明|操作|变化|状态|変更|修正|内容|対応/i

/** Whether a column tells what is done with the file of its row. */
export const isActionColumn = (header: string): boolean =>
  /^(?:(?:required )?actions?(?: required)?|changes?|modifications?|aç(?:ão|ões)|mudanças?|操作|变更|修改|変更|対応)$/i.test(
    header,
  )

/** Which column of a table names files that a change touches: a column `File` beside one that tells of changes. */
export function findFileColumn(headers: readonly string[]): number {
  const at = headers.findIndex((header) => FILE_COLUMN.test(header.trim()))
  const isOfChanges = headers.some((header, i) => i !== at && CHANGE_COLUMN.test(header))
  return isOfChanges ? at : -1
}

const DONE =
  /^(?:created|updated|modified|added|edited|changed|fixed|refactored|optimi[sz]ed|rewrote|rewritten|patched|extended|replaced|criado|criada|atualizado|atualizada|modificado|modificada|alterado|alterada|adicionado|adicionada|corrigido|refatorado|修改了?|更新了?|新增了?|创建了?|修复了?|重写了?|优化了?)(?![\p{L}])/iu
const TO_DO =
  /^(?:create|update|modify|add|edit|change|fix|refactor|optimi[sz]e|rewrite|patch|extend|replace|criar|atualizar|modificar|alterar|adicionar|editar|corrigir|refatorar)(?![\p{L}])/iu

const NEW_CODE =
  /\b(?:after|optimi[sz]ed|fixed|new|updated|depois|novo|corrigido|otimizado)\b|(?:优化|修改|修复)后|(?:変更|修正|改善)後/i

/** Whether the words behind a file name in a comment say that the code below is the changed one. */
export const isNewCode = (words: string): boolean => NEW_CODE.test(words)

/** Whether the words before a file name say that it was (`Updated`) or is to be edited (`Add to`, `Criar`). */
export function parseEdit(words: string): State | undefined {
  if (TO_DO.test(words)) return 'planned'
  return DONE.test(words) ? 'changed' : undefined
}

const BEHIND_JA =
  /^\s*(?:の|に|を|へ|で)[^。]{0,200}(?:変更|追加|修正|追記|更新|削除|置き?換え|置換)/u
const BEHIND_ZH = /^\s*(?:文件)?(?:中|里|内)[^。]{0,40}?(?:添加|增加|新增|修改|更新|删除|替换)/u

/** As `parseEdit`, for languages whose verb stands behind the name: `x.ts` に追加, 在 `x.ts` 中添加. */
export function parseEditBehind(before: string, after: string): State | undefined {
  if (before === '' && BEHIND_JA.test(after)) return 'planned'
  return /^(?:在|在文件)$/.test(before) && BEHIND_ZH.test(after) ? 'planned' : undefined
}

const PROBLEM =
  /\b(?:problems?|root cause|causes?|current|before|original|symptoms?|evidence|investigation|debug(?:ging)?|analysis|reproduc\w*|rollback|references?|related (?:doc|issue)\w*|documenta\w+|usage|examples?|logs?|how to|quick start|resources|see also|lessons?|commands?|run(?:ning)?|problemas?|causa|atual|antes|exemplos?|referências|análise)\b|问题|原因|现状|分析|参考|示例|日志|文档|問題|現状|調査|参考|ログ/iu
const PLAN =
  /\b(?:proposed|proposals?|plan(?:ned)?|to[- ]?do|recommend\w*|next steps?|suggest\w*|should|future|future work|options?|propost\w+|próximos|recomenda\w*|plano)\b|建议|计划|方案|提案|計画|推奨|予定/iu
const WORK =
  /\b(?:fix(?:es|ed)?|changes?|changed|implement\w*|solutions?|resolution|resolved|applied|optimi[sz]\w*|modif\w*|deliver\w*|improve\w*|completed?|done|refactor\w*|migrations?|phase|corre[çc]\w+|mudanças?|altera\w*|solução|soluções|otimiza\w*|implementa\w*)\b|修复|修改|变更|实现|优化|解决|改进|修正|対応|実装|変更|改善/iu

/** `Current Implementation`, `Working Implementation (browser)`: code that is there, for comparison. */
const THERE =
  /^[^\p{L}]*(?:current|existing|original|working|reference|previous|old|legacy|relevant existing)(?: \w+)? (?:implementation|code|solution|approach|behaviou?r|design|logic|architecture|files?)\b|\b(?:files?|pages?|code|modules?) (?:analy[sz]ed|reviewed|inspected|examined|audited|scanned)\b|\b(?:analy[sz]ed|reviewed|inspected|examined|audited|scanned) (?:files?|pages?|code|modules?)\b|(?:arquivos|páginas|códigos?|módulos) (?:analisad|revisad|auditad)[oa]s?/iu
/** Thoughts for later, which nobody has decided on. */
const LATER =
  /\b(?:future|next steps?|recommendations?|optional|consider|ideas|nice to have|potential improvements|próximos passos|futur[oa]s?|recomendaç\w+|opciona\w+)\b|未来|后续|下一步|今後|次のステップ/iu

/** Whether a heading is of thoughts for later: what stands below shows what could be done. */
export const isForLater = (text: string): boolean => LATER.test(text)

/** What a heading says of the code below it: what is wrong, what shall be done, or what was done. */
export const parseWorkHeading = remember((text): 'problem' | State | undefined => {
  if (PLAN.test(text)) return 'planned'
  if (THERE.test(text)) return 'problem'
  if (WORK.test(text)) return 'changed'
  return PROBLEM.test(text) ? 'problem' : undefined
})
