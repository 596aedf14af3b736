/** Weighs the whole portfolio in a thread of its own, so that the page stays free for whoever moves a slider. */
import { PortfolioPreview } from './portfolioPreview';
import type { Asked, Question, Told } from './questions';

let preview: PortfolioPreview | null = null;

onmessage = ({ data: { number, question } }: MessageEvent<Asked>) => {
  const tell = (told: Told) => postMessage(told);
  try {
    tell({ number, answer: answerTo(question) });
  } catch (cause) {
    tell({ number, failure: String(cause) });
  }
};

function answerTo(question: Question): unknown {
  if (question.ask === 'load') {
    preview = new PortfolioPreview(question.buffer, question.active);
    return null;
  }
  if (preview === null) throw new RangeError('No portfolio yet');
  if (question.ask === 'risks') return preview.risksOf(question.id);
  if (question.ask === 'impact') return preview.impact(question.kind, question.draft);
  if (question.ask === 'critical') return preview.critical(question.kind, question.draft);
  return preview.inCell(question.kind, question.draft, question.cell);
}
