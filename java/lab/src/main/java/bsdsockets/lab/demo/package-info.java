/**
 * The paired demos: each program on the mirror, on java.net and in plain C (native/demo), with the same methods in the same
 * order and the same output, so that {@code diff} of two files shows the lesson and nothing else. {@link
 * bsdsockets.lab.demo.DemoCommand} runs them.
 */
package bsdsockets.lab.demo;
