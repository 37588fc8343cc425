/**
 * The paired demos: each program on the mirror, on java.net and, most of them, in plain C (native/demo), with the same methods
 * in the same order and the same output, so that {@code diff} of two files shows the lesson and nothing else.
 *
 * <p>Each has a package of its name, without the hyphens: {@code bsdsockets.lab.demo.tcpecho} holds {@code TcpEchoNative}, {@code
 * TcpEchoJavaNet}, and {@code TcpEcho}, which says what the demo is and how it is checked. {@link bsdsockets.lab.demo.Demos} lists
 * them, {@link bsdsockets.lab.demo.DemoCommand} runs them.
 */
package bsdsockets.lab.demo;
