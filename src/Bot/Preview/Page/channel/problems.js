import { el, icon } from '../dom.js';

/** Draws what is wrong in a note, for its author. Discord shows none of it. */
export function drawProblems({ path, problems }) {
  if (problems.length === 0) return null;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return el(
    'details',
    { class: 'problems' },
    el('summary', null, icon('warning'), `${count} in `, el('span', { class: 'problems-path' }, path)),
    el('ul', null, problems.map(drawProblem)),
  );
}

const drawProblem = ({ severity, line, message, advice }) =>
  el('li', { class: `problem-${severity}` }, el('span', { class: 'problem-line' }, `Line ${line}`), ` ${message} `, el('span', { class: 'problem-advice' }, advice));
