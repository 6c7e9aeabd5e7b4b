/**
 * What Chromium got after the oldest Chrome that the manifest names, 123, as far as the extension could come to call it:
 * standard objects of JavaScript, and members of the interfaces that it uses. `Owner.member` stands for the member of the
 * constructor and of its prototype. From MDN's browser-compat-data 8.1.9; `browser` came with Chrome 148, and to extensions
 * with a DevTools page with 152 (https://crbug.com/500769389). What `Symbol` got cannot be hidden.
 */
export const newerThanOldest: readonly string[] = [
  'browser',
  ...['AsyncDisposableStack', 'DisposableStack', 'SuppressedError', 'Float16Array', 'Temporal', 'Intl.DurationFormat'],
  ...['Atomics.pause', 'DataView.getFloat16', 'DataView.setFloat16', 'Date.toTemporalInstant', 'Error.isError'],
  ...['Iterator.concat', 'Iterator.includes', 'Iterator.join', 'Iterator.zip', 'Iterator.zipKeyed'],
  ...['Map.getOrInsert', 'Map.getOrInsertComputed', 'WeakMap.getOrInsert', 'WeakMap.getOrInsertComputed'],
  ...['Math.f16round', 'Math.sumPrecise', 'Promise.try', 'RegExp.escape'],
  ...['Uint8Array.fromBase64', 'Uint8Array.fromHex', 'Uint8Array.setFromBase64', 'Uint8Array.setFromHex'],
  ...['Uint8Array.toBase64', 'Uint8Array.toHex'],
  ...['Blob.bytes', 'Blob.textStream', 'Request.bytes', 'Request.textStream', 'Response.bytes', 'Response.textStream'],
  ...['ReadableStream.values', 'URL.parse', 'EventTarget.when', 'SubtleCrypto.supports', 'SubtleCrypto.getPublicKey'],
  ...['Document.moveBefore', 'Document.parseHTML', 'Document.parseHTMLUnsafe', 'Document.caretPositionFromPoint'],
  ...[
    'Element.currentCSSZoom',
    'Element.getHTML',
    'Element.moveBefore',
    'Element.pseudo',
    'Element.startViewTransition',
  ],
  ...[
    'Element.setHTML',
    'Element.setHTMLUnsafe',
    'Element.appendHTML',
    'Element.prependHTML',
    'Element.replaceWithHTML',
  ],
  ...[
    'Element.ariaNotify',
    'Element.ariaControlsElements',
    'Element.ariaLabelledByElements',
    'Element.ariaDetailsElements',
  ],
  ...['Element.ariaActiveDescendantElement', 'Element.ariaDescribedByElements', 'Element.ariaErrorMessageElements'],
  ...['HTMLButtonElement.command', 'HTMLButtonElement.commandForElement', 'HTMLButtonElement.interestForElement'],
  ...['HTMLDialogElement.closedBy', 'HTMLDialogElement.requestClose', 'HTMLElement.writingSuggestions'],
  ...['HighlightRegistry.highlightsFromPoint', 'IDBIndex.getAllRecords', 'IDBObjectStore.getAllRecords'],
  ...['FileSystemObserver', 'CloseWatcher', 'Observable', 'Performance.interactionCount', 'Scheduler.yield'],
  ...['PerformanceResourceTiming.contentEncoding', 'PerformanceResourceTiming.contentType'],
  ...['PerformanceResourceTiming.finalResponseHeadersStart', 'Selection.direction', 'Selection.getComposedRanges'],
];
