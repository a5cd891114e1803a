/** Every mark and icon, drawn once for the whole page; `Mark` and `Icon` refer to them. */
export function Sprite() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true" focusable="false">
      <symbol id="m-met" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M4.9 8.3l2.2 2.2 4-4.6" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </symbol>
      <symbol id="m-due" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 8V3.2A4.8 4.8 0 1 1 3.2 8z" fill="currentColor" stroke="none" />
      </symbol>
      <symbol id="m-breach" viewBox="0 0 16 16">
        <path d="M8 .4 15.6 8 8 15.6.4 8z" fill="currentColor" stroke="none" />
        <path d="M8 4.3v4.6M8 10.6v1.5" fill="none" stroke="var(--paper,#fff)" strokeWidth="1.9" />
      </symbol>
      <symbol id="m-late" viewBox="0 0 16 16">
        <path d="M8 1.4 14.6 8 8 14.6 1.4 8z" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M5.6 8.2l1.7 1.7 3.1-3.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </symbol>
      <symbol id="m-unknown" viewBox="0 0 16 16">
        <circle
          cx="8"
          cy="8"
          r="6.6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2.6 1.9"
        />
        <path
          d="M6.1 6.3a2 2 0 1 1 2.7 1.8c-.5.2-.8.5-.8 1.1M8 11v1.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </symbol>
      <symbol id="m-later" viewBox="0 0 16 16">
        <path d="M3.5 8h9" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </symbol>
      <symbol id="i-way" viewBox="0 0 24 24">
        <path d="M1.5 4h14l7 8-7 8h-14z" fill="currentColor" stroke="none" />
        <path d="M8 8.2 11.6 12 8 15.8" fill="none" stroke="var(--paper,#fff)" strokeWidth="2.2" />
      </symbol>
      <symbol id="i-search" viewBox="0 0 16 16">
        <circle cx="7" cy="7" r="4.6" />
        <path d="M10.5 10.5 14 14" />
      </symbol>
      <symbol id="i-chev" viewBox="0 0 16 16">
        <path d="M6 3.5 10.5 8 6 12.5" />
      </symbol>
      <symbol id="i-down" viewBox="0 0 16 16">
        <path d="M3.5 6 8 10.5 12.5 6" />
      </symbol>
      <symbol id="i-arrow" viewBox="0 0 16 16">
        <path d="M2.5 8h11M9 3.5 13.5 8 9 12.5" />
      </symbol>
      <symbol id="i-eye" viewBox="0 0 16 16">
        <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" />
        <circle cx="8" cy="8" r="1.9" />
      </symbol>
      <symbol id="i-plus" viewBox="0 0 16 16">
        <path d="M8 3v10M3 8h10" />
      </symbol>
      <symbol id="i-list" viewBox="0 0 16 16">
        <path d="M2.5 4h11M2.5 8h11M2.5 12h7" />
      </symbol>
      <symbol id="i-child" viewBox="0 0 16 16">
        <circle cx="8" cy="5" r="2.6" />
        <path d="M3 13.5c.4-3 2.4-4.4 5-4.4s4.6 1.4 5 4.4" />
      </symbol>
      <symbol id="i-place" viewBox="0 0 16 16">
        <path d="M2.5 13.5V6L8 2.5 13.5 6v7.5zM6.5 13.5V9.5h3v4" />
      </symbol>
      <symbol id="i-stat" viewBox="0 0 16 16">
        <path d="M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6.5" />
      </symbol>
      <symbol id="i-more" viewBox="0 0 16 16">
        <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
      </symbol>
      <symbol id="i-lang" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="5.8" />
        <path d="M2.2 8h11.6M8 2.2c2 1.7 2.6 3.7 2.6 5.8S10 12.1 8 13.8C6 12.1 5.4 10.1 5.4 8S6 3.9 8 2.2z" />
      </symbol>
      <symbol id="i-file" viewBox="0 0 16 16">
        <path d="M4 1.8h5.5L12.5 5v9.2H4zM9.3 1.8V5.2h3.2" />
      </symbol>
      <symbol id="i-down2" viewBox="0 0 16 16">
        <path d="M8 2v8.5M4.5 7.2 8 10.7l3.5-3.5M2.5 13.8h11" />
      </symbol>
      <symbol id="i-exit" viewBox="0 0 16 16">
        <path d="M9.5 2.5h-6v11h6M7 8h7M11 5l3 3-3 3" />
      </symbol>
      <symbol id="i-lock" viewBox="0 0 16 16">
        <path d="M3.5 7.2h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
      </symbol>
      <symbol id="i-gear" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="2.2" />
        <path d="M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6l1.4 1.4M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4" />
      </symbol>
      <symbol id="i-close" viewBox="0 0 16 16">
        <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
      </symbol>
    </svg>
  )
}
