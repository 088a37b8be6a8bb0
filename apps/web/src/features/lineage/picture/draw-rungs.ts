import { rungOf, type Stage } from '@chiron/domain/stage';
import type { Colours } from './colours';
import type { Context, Spot } from './spot';

/** The ladder of five steps, filled to the stage; empty where no stage is known. */
export function drawRungs(context: Context, stage: Stage | null, spot: Spot, colours: Colours): void {
  const unit = spot.height / 54;
  const filled = stage === null ? 0 : rungOf(stage);
  context.strokeStyle = colours.lineStrong;
  context.lineWidth = Math.max(1, 2 * unit);
  context.beginPath();
  for (const rail of [3, 17]) {
    context.moveTo(spot.x + rail * unit, spot.y + 2 * unit);
    context.lineTo(spot.x + rail * unit, spot.y + spot.height);
  }
  context.stroke();
  for (let step = 1; step <= 5; step += 1) {
    const middle = spot.y + (54 - (step - 0.5) * 10) * unit;
    if (step > filled || stage === null) {
      context.lineWidth = Math.max(0.75, 1.5 * unit);
      context.beginPath();
      context.moveTo(spot.x + 4 * unit, middle);
      context.lineTo(spot.x + 16 * unit, middle);
      context.stroke();
      continue;
    }
    context.fillStyle = colours.stage(stage);
    context.fillRect(spot.x + 4.5 * unit, middle - 3.5 * unit, 11 * unit, 7 * unit);
    context.lineWidth = Math.max(0.5, unit * 0.75);
    context.strokeRect(spot.x + 4.5 * unit, middle - 3.5 * unit, 11 * unit, 7 * unit);
  }
  if (stage === 'EMERITUS') {
    context.fillStyle = colours.stage(stage);
    context.fillRect(spot.x + 0.5 * unit, spot.y, 19 * unit, 3 * unit);
  }
}
