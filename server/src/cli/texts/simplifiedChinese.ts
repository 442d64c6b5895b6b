import type { UsageProblem } from '../arguments';
import type { Note } from '../notes';
import type { CliTexts } from './index';

const help = `websocket-close-codes：解释、检查并列出源代码中的 WebSocket 关闭代码

用法
  websocket-close-codes check [路径…]           检查文件和文件夹，报告问题
  websocket-close-codes list [路径…]            列出所有发送、接收或定义关闭代码的位置
  websocket-close-codes explain 代码 [代码]     解释一个关闭代码，或并排对比两个
  websocket-close-codes lsp --stdio             启动语言服务器，供任意编辑器使用

check 的选项
  --format stylish|json|sarif|github            问题的输出格式（默认 stylish）
  --fail-on error|warning|info|hint|never       使退出状态为 1 的最低严重级别（默认 warning）

list 的选项
  --format stylish|json                         输出格式（默认 stylish）

通用选项
  --lang en|zh-cn                               消息语言（默认跟随系统）
  -h, --help                                    显示本帮助
  -v, --version                                 显示版本

路径可以是文件或文件夹；省略时为当前目录。遍历文件夹的方式与 ripgrep 相同：跳过 .gitignore 和 .ignore
列出的条目、隐藏文件、二进制文件和链接。明确指定的文件总会被检查。
代码可以是数字（1006）或名称（GOING_AWAY、"Policy Violation"）。
设置取自每个文件上方最近的 websocket-close-codes.json。

退出状态：0 没有问题；1 存在达到 --fail-on 级别的问题；2 用法错误，或有内容无法读取。
`;

export const simplifiedChinese: CliTexts = {
  help,
  severity: { error: '错误', warning: '警告', info: '信息', hint: '提示' },
  role: { send: '发送', receive: '接收', define: '定义' },
  certainty: { certain: '确定', likely: '很可能', possible: '可能' },
  count: (count, severity) => `${count} 个${{ error: '错误', warning: '警告', info: '信息', hint: '提示' }[severity]}`,
  findings: (count, files, parts) => `${files} 个文件中有 ${count} 个问题（${parts.join('，')}）`,
  noFindings: (lookedAt, analysed) => `没有发现问题：共查看 ${lookedAt} 个文件，其中 ${analysed} 个含有关闭代码。`,
  noSites: '没有关闭代码。',
  sites: (count, files) => `${files} 个文件中有 ${count} 处`,
  progress: (lookedAt) => `已查看 ${lookedAt} 个文件…`,
  usage: (problem) => `${usage(problem)}\n请参阅 websocket-close-codes --help。`,
  note,
  unknownCode: (given, nearest) =>
    `“${given}”既不是数字，也不是关闭代码的名称。` + (nearest.length > 0 ? `您是指 ${nearest.join(' 或 ')} 吗？` : ''),
  internalError: (cause) => `内部错误：${cause}`,
};

function usage(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'no-command':
      return '缺少命令：check、list、explain 或 lsp。';
    case 'unknown-command':
      return `“${problem.name}”不是命令。${problem.nearest ? `您是指 ${problem.nearest} 吗？` : ''}`;
    case 'unknown-option':
      return problem.command === undefined
        ? `未知选项 ${problem.option}。`
        : `${problem.command} 没有选项 ${problem.option}。`;
    case 'value-missing':
      return `选项 ${problem.option} 需要一个值。`;
    case 'value-unexpected':
      return `选项 ${problem.option} 不接受值。`;
    case 'value-unknown':
      return `选项 ${problem.option} 不接受“${problem.value}”，可用的值有：${problem.known.join('、')}。`;
    case 'explain-count':
      return problem.count === 0 ? 'explain 需要一个关闭代码。' : 'explain 只接受一个或两个关闭代码。';
    case 'paths-unexpected':
      return `${problem.command} 不接受路径。`;
    case 'stdio-missing':
      return 'lsp 只通过标准输入输出通信：请加上 --stdio。';
  }
}

function note(note: Note): string {
  switch (note.kind) {
    case 'path-missing':
      return `${note.path}：文件或文件夹不存在`;
    case 'path-special':
      return `${note.path}：既不是文件也不是文件夹`;
    case 'unreadable':
      return `${note.path}：无法读取（${note.cause}）`;
    case 'language-unknown':
      return `${note.path}：未检查，不支持该语言`;
    case 'too-large':
      return `${note.path}：未检查，超过 maximumFileSize（${note.limit}）`;
    case 'damaged':
      return `${note.path}：含有无效的文本字节，所在行的列号可能不准`;
    case 'limited':
      return `${note.path}：未完整检查，${limits[note.why]}`;
    case 'minified':
      return note.count === 1
        ? `${note.path}：未检查，文件已被压缩`
        : `${note.path} 等 ${note.count} 个文件：未检查，文件已被压缩`;
    case 'failed':
      return `${note.path}：检查失败（${note.cause}）`;
    case 'project-file':
      return `${note.path}：${note.key === '' ? '文件' : note.key} ${note.message['zh-cn']}`;
    case 'project-file-unreadable':
      return `${note.path}：无法读取（${note.cause}）`;
    case 'log':
      return note.message;
  }
}

const limits = {
  'too-large': '文件过大',
  'too-slow': '解析耗时过长',
  'too-many-names': '其中有名称出现的次数过多，未能逐一查看',
  'grammar-unavailable': '无法加载该语言的语法',
};
