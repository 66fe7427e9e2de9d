import type { MarkerTable } from './marker-table.ts'

export const CHINESE: MarkerTable = {
  negation: String.raw`/不(?!断|过|仅|少|久|同|但|管|论|如|料|禁|愧|已) 没有 /没(?!收) /未(?!来|免) /无(?!论|人机|线|数|疑) 从未 绝不 并非 /非(?!常|洲|凡) /(?<![特区级分个差性])别(?!人|的|墅) 勿`,
  negationLike:
    '/停(?!火|战) 关闭 空 沉默 保持 拒绝 否认 避免 禁止 缺乏 缺少 失败 停止 防止 除了 只有 仅 很少 难以 免 而不是 之前 直到 反对 毫 零 但',
  possibility: '可能 或许 也许 或将',
  possibilityLike:
    '可以 能够 能 会 有望 机会 风险 潜在 允许 大概 似乎 看来 预计 如果 是否 疑似 可 得以 足以',
  able: String.raw`可以 能 能够 有权`,
  obligation: '必须 应该 应当 务必 不得不 必需 需要',
  obligationLike:
    '应 须 需 要 得 要求 义务 强制 迫使 被迫 必要 有责任 呼吁 有必要 最好 建议 该 只能 势必',
  duty: String.raw`应 须`,
  hedge: '据称 所谓 所谓的 涉嫌',
  hedgeLike:
    '据说 据报道 据报 声称 宣称 指称 被指 似乎 疑似 指控 谣言 传闻 称 /(?<![数证依根占收票单凭])据 可能 自称',
  likelihood: '大概 也许 或许 恐怕 很可能 想必',
  likelihoodLike: '显然 可能 估计 预计 似乎 看来 应该 或 怀疑 认为 如果 风险 可以',
  say: String.raw`/表示(?!欢迎|感谢|支持|反对|遗憾|祝贺|谴责|哀悼|关切|同情|敬意|怀疑|不满|愤怒|高兴|慰问) /(?<![小学传据解演])说(?!明|服|法) 指出 强调 告诉 补充说 透露 写道`,
  sayLike:
    '认为 声称 否认 承认 承诺 威胁 警告 指责 指控 谈到 讲话 言论 发言 回答 评论 消息 来源 呼吁 提到 描述 回应 形容 引述 发表 通报 话 道 问 语 看来 公布 说法 证实 确认',
  claim: '声称 宣称 自称',
  claimLike: '据称 所谓 称 坚称 指控 主张 断言',
  confirm: String.raw`证实 确认`,
  deny: '否认 驳斥',
  denyLike: '反驳 拒绝 不 没有 并非 未',
  admit: '承认 坦承',
  admitLike: '认可 坦白 接受 供认 认',
  promise: '承诺 许诺 保证 誓言',
  promiseLike: '发誓 答应 将 会 确保 允诺 誓',
  threaten: '威胁 扬言',
  threatenLike: '警告 恐吓 危险 风险 危及 可能 勒索',
  accuse: '指责 指控 谴责',
  accuseLike: '归咎 批评 责怪 控告 怪 起诉 抨击 责任 被控',
}
