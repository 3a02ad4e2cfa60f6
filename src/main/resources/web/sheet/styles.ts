import { css } from 'lit';

/** The sheet, on the screen and on paper. */
export const styles = css`
  .sheet header {
    display: flex;
    flex-wrap: wrap;
    gap: 1.5rem;
    justify-content: space-between;
    margin-block-end: 1.5rem;
  }
  .sheet header > div {
    flex: 1 1 16rem;
  }
  .sheet figure {
    inline-size: 11rem;
  }
  .qr canvas {
    inline-size: 9rem;
    block-size: 9rem;
  }
  .complaints {
    margin-block: 0.75rem;
    font-size: 1.125rem;
    font-weight: 600;
  }
  .sheet h2 {
    margin-block: 1.25rem 0.5rem;
  }
  .sheet .flags h2 {
    margin-block-start: 0;
  }
  .sheet table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .sheet th,
  .sheet td {
    padding: 0.4rem 0.75rem 0.4rem 0;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .sheet td:nth-of-type(1) {
    white-space: nowrap;
  }
  /* On a phone each muscle is a paragraph. */
  @container (max-width: 34rem) {
    .sheet :is(table, tbody, tr, th, td) {
      display: block;
    }
    .sheet td {
      padding-block: 0.125rem;
      border: 0;
    }
    .sheet tr {
      border-block-end: 1px solid var(--_border);
    }
    .sheet th {
      border: 0;
    }
  }
  .lines {
    block-size: 12rem;
    background: repeating-linear-gradient(transparent 0 2.4rem, var(--_border) 2.4rem calc(2.4rem + 1px));
  }

  @media print {
    .print,
    .skip {
      display: none;
    }
    .frame {
      padding: 0;
      border: 0;
    }
    .flags {
      break-inside: auto;
      background: none;
    }
    .flags li,
    tr {
      break-inside: avoid;
    }
    h2 {
      break-after: avoid;
    }
    /* Lines to write on are a background, which printers leave out. */
    .lines {
      break-inside: avoid;
      print-color-adjust: exact;
    }
  }
`;
