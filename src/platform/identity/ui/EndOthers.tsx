import { Checkboxes, useT } from '../../../ui-kit/index.js';

/** Asked with every change of one's ways to sign in; yes unless said otherwise. */
export function EndOthers() {
  const t = useT();
  return (
    <Checkboxes
      name="others"
      legend={t('identity.others.legend')}
      options={[{ value: 'end', label: t('identity.others.end') }]}
      values={['end']}
    />
  );
}
