import { CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { InsertSheetMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import { SetChartMutation } from '../charts/chartModel';
import { type CellMatrix, layoutMutations } from '../mutations';
import { type Camera, emptyPicture, type Picture, placesIn } from './pictures';

const names: ReadonlySet<string> = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);
const rules = /^data-validation\.mutation\.|conditional-rule$|-note$|-note-position$/;
/** What Univer works out by itself, and tells itself; and rows that come and go with their sheet. */
const noChange =
  /^ot\.mutation\.add-rows$|^formula\.|^doc\.|auto-height$|mark-dirty|-permission-points$|copy-worksheet-end$|mutation\.empty$|note-popup$/;

interface Touched {
  subUnitId?: string;
  sheetId?: string;
  cellValue?: CellMatrix;
  from?: { subUnitId?: string };
  to?: { subUnitId?: string };
  sheet?: { id: string };
}

/** Takes a picture of what each mutation may change, before it does. The first picture in a step counts. */
export class Journal {
  private picture: Picture | null = emptyPicture();

  constructor(
    private readonly camera: Camera,
    private readonly unitId: string,
  ) {}

  note({ id, type, params }: ICommandInfo, options?: IExecutionOptions): void {
    const { picture, camera } = this;
    if (!picture || type !== CommandType.MUTATION || options?.fromFormula) return;
    if (id === SetChartMutation.id) return camera.charts(picture);
    const touched = (params ?? {}) as Touched & { unitId?: string };
    if (touched.unitId !== this.unitId) return;
    if (names.has(id)) return camera.names(picture);
    if (noChange.test(id)) return;
    const { subUnitId, sheetId, from, to, sheet, cellValue } = touched;
    const sheets = [subUnitId, sheetId, from?.subUnitId, to?.subUnitId, sheet?.id];
    for (const one of new Set(sheets)) {
      if (one === undefined) continue;
      if (id === SetRangeValuesMutation.id) camera.some(picture, one, placesIn(this.unitId, one, cellValue));
      else if (rules.test(id)) camera.rules(picture, one);
      else if (layoutMutations.has(id)) camera.whole(picture, one);
      else camera.frame(picture, one);
    }
    if (id === SetRangeValuesMutation.id || rules.test(id)) return;
    camera.order(picture);
    // Charts follow the cells they show without a mutation of their own.
    if (layoutMutations.has(id) || id === InsertSheetMutation.id) camera.charts(picture);
  }

  /** What has been noted since it was last asked for. */
  take(): Picture {
    const taken = this.picture ?? emptyPicture();
    this.picture = emptyPicture();
    return taken;
  }

  /** Records the changes made meanwhile in another picture, or not at all. */
  during<T>(picture: Picture | null, work: () => T): T {
    const former = this.picture;
    this.picture = picture;
    try {
      return work();
    } finally {
      this.picture = former;
    }
  }
}
