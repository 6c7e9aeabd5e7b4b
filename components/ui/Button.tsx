import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

type Properties = ButtonHTMLAttributes<HTMLButtonElement> & { look?: 'plain' | 'danger' | 'link' };

/** A button; never submits a form unless it says `type="submit"`. */
export function Button({ look = 'plain', type = 'button', ...rest }: Properties) {
  return <button {...rest} type={type} className={`${styles.button} ${styles[look]}`} />;
}
