import {
  CommandType,
  type IMutation,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { omit } from './omit';

interface SetProtectionParams {
  unitId: string;
  subUnitId: string;
  /** Undefined for a sheet that has never been protected. */
  isProtected: boolean | undefined;
}

export const SetProtectionMutation: IMutation<SetProtectionParams> = {
  id: 'ot.mutation.set-protection',
  type: CommandType.MUTATION,
  handler: (accessor, { unitId, subUnitId, isProtected }) => {
    const sheet = accessor
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(subUnitId);
    const other = omit(sheet?.getCustomMetadata() ?? {}, 'isProtected');
    sheet?.setCustomMetadata({ ...other, ...(isProtected !== undefined && { isProtected }) });
    return sheet !== undefined;
  },
};
