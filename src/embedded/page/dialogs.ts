import { DesktopConfirmService } from '@univerjs/ui';
import { awaited } from '../undo/outermostCommands';

/** Univer's questions to a person, during which a person goes on. */
export class Dialogs extends DesktopConfirmService {
  override confirm(question: Parameters<DesktopConfirmService['confirm']>[0]): Promise<boolean> {
    return awaited(super.confirm(question), this._injector);
  }
}
