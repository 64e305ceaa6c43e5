import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ back: { justifyContent: 'start', paddingLeft: 0 } });

export function BackButton({
  disabled = false,
  onBack,
  children,
}: {
  disabled?: boolean;
  onBack(): void;
  children: ReactNode;
}) {
  return (
    <Button
      className={useStyles().back}
      appearance="subtle"
      size="small"
      icon={<ArrowLeftRegular />}
      disabledFocusable={disabled}
      onClick={onBack}
    >
      {children}
    </Button>
  );
}
