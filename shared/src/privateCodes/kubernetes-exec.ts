import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** kubectl exec and attach. */
export const kubernetesExec: PrivateCodeSet = {
  id: 'kubernetes-exec',
  name: 'Kubernetes remote command',
  detect: {
    modules: ['k8s.io/client-go/tools/remotecommand'],
    subprotocols: ['v4.channel.k8s.io', 'v5.channel.k8s.io'],
  },
  codes: [
    privateCode(1000, undefined, undefined, 'The only code that counts as a normal end.', '唯一被视为正常结束的代码。'),
  ],
  source: 'kubernetes/client-go tools/remotecommand/websocket.go',
};
