import { statfsSync } from 'node:fs';

/** What the driver switches on that a desk should not have. */
const refused = [
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--enable-unsafe-swiftshader',
  '--unsafely-disable-devtools-self-xss-warnings',
];

/** Bytes of shared memory that a window may come to need. */
const roomy = 512 * 1024 * 1024;

/** Whether the memory that processes share can stay in memory; containers often have too little. */
function hasRoomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= roomy;
  } catch {
    return false;
  }
}

/** The flags of the driver that are left out. */
export const refusedDefaults = (): string[] =>
  hasRoomInMemory() ? [...refused, '--disable-dev-shm-usage'] : refused;

/** Chromium reads the last list only, so this one repeats the driver's own. */
const disabledFeatures = [
  'AimEnabled',
  'AutofillServerCommunication',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'CertificateTransparencyComponentUpdater',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'InterestFeedContentSuggestions',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideModelDownloading',
  'OptimizationHints',
  'OptimizationTargetPrediction',
  'PaintHolding',
  'PreconnectToSearch',
  'Prerender2',
  'SafeBrowsingEnhancedProtection',
  'SpareRendererForSitePerProcess',
  'Translate',
  'msForceBrowserSignIn',
];

/**
 * A browser that has nobody to talk to: no update, no report, no spelling service, names that never
 * resolve, a proxy on which nothing listens, and nothing kept on disk.
 */
export const quietFlags = [
  `--disable-features=${disabledFeatures.join(',')}`,
  '--disable-client-side-phishing-detection',
  '--disable-crash-reporter',
  '--disable-domain-reliability',
  '--disable-logging',
  '--disable-notifications',
  '--disable-quic',
  '--disable-speech-api',
  '--disable-webrtc-multiple-routes',
  '--disk-cache-size=1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--media-cache-size=1',
  '--no-pings',
  '--proxy-server=socks5://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  // Without this a bar above the window warns of the flags that keep names from being resolved.
  '--test-type=',
];
