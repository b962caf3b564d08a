import type { TimeNames } from './names.ts';

/** Dates and clock times as such (`3月5日`, `14時30分`) are read by their characters, see `dates.ts` and `clocks.ts`. */
export const japanese: TimeNames = {
  months: [[], [], [], [], [], [], [], [], [], [], [], []],
  weekdays: [
    ['月曜日', '月曜'],
    ['火曜日', '火曜'],
    ['水曜日', '水曜'],
    ['木曜日', '木曜'],
    ['金曜日', '金曜'],
    ['土曜日', '土曜'],
    ['日曜日', '日曜'],
  ],
  lead: [],
  approx: ['約', 'およそ', 'おおよそ'],
  vague: [],
  approxBehind: ['頃', 'ごろ', 'ころ', '前後', '過ぎ'],
  until: ['から', '〜', '～'],
  joiners: ['の'],
  partsOfDay: ['朝', '昼', '夕方', '夜', '未明', '早朝', '深夜'],
  noon: ['正午'],
  midnight: ['零時'],
  later: ['後'],
  after: [],
  nextDay: ['翌日'],
  previousDay: ['前日'],
  clockWords: [],
  units: { second: ['秒'], minute: ['分', '分間'], hour: ['時間'], day: ['日間'], week: ['週間'] },
};
