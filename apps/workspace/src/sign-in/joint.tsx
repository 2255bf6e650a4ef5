/** Two timbers about to meet in a mortise-and-tenon joint, in isometric projection; the rail slides in once. */
export function Joint() {
  return (
    <svg className="joint" viewBox="0 -10 420 320" aria-hidden="true">
      <g className="joint-post">
        <path className="joint-top" d="M230 30l70-35 70 35-70 35z" />
        <path className="joint-left" d="M230 30l70 35v220l-70-35z" />
        <path className="joint-right" d="M300 65l70-35v220l-70 35z" />
        <path className="joint-hole" d="M251 105l22 11v44l-22-11z" />
        <path className="joint-hole-side" d="M251 105l9 4.5v35l-9 4.500z" />
        <path
          className="joint-grain"
          d="M242 58v172M260 68v20M262 176v58M284 80v180M314 70v200M336 60v62M334 150v110M356 52v196"
        />
      </g>
      <g className="joint-rail" transform="translate(28 -14)">
        <path className="joint-top" d="M135 163l56-28 22 11-56 28z" />
        <path className="joint-right" d="M157 174l56-28v44l-56 28z" />
        <path className="joint-top" d="M10 196l110-55 50 25-110 55z" />
        <path className="joint-right" d="M60 221l110-55v74l-110 55z" />
        <path className="joint-left" d="M10 196l50 25v74l-50-25z" />
        <path className="joint-grain" d="M74 232l82-41M74 252l50-25M74 272l82-41M24 211v52M42 220v52" />
      </g>
    </svg>
  );
}
