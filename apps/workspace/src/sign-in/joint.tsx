/** Two timbers that meet in a mortise-and-tenon joint, drawn in isometric projection; they slide together once. */
export function Joint() {
  return (
    <svg className="joint" viewBox="0 0 420 300" aria-hidden="true">
      <g className="joint-post">
        <path className="joint-top" d="M230 30l70-35 70 35-70 35z" />
        <path className="joint-left" d="M230 30l70 35v220l-70-35z" />
        <path className="joint-right" d="M300 65l70-35v220l-70 35z" />
        <path className="joint-hole" d="M248 118l34 17v62l-34-17z" />
        <path className="joint-hole-side" d="M248 118l10-5 0 62-10 5z" />
        <path
          className="joint-grain"
          d="M244 60v172M262 66v38M262 214v34M286 76v196M318 72v204M340 60v206M356 52v206"
        />
      </g>
      <g className="joint-rail">
        <path className="joint-top" d="M10 196l110-55 50 25-110 55z" />
        <path className="joint-right" d="M60 221l110-55v74l-110 55z" />
        <path className="joint-left" d="M10 196l50 25v74l-50-25z" />
        <path className="joint-top" d="M146 154l56-28 20 10-52 30z" />
        <path className="joint-right" d="M170 174l52-38v48l-52 30z" />
        <path className="joint-grain" d="M74 226l92-46M74 250l92-46M74 274l92-46M24 208v56M40 216v56" />
      </g>
    </svg>
  );
}
