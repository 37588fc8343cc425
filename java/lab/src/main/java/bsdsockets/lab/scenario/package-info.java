/**
 * What a scenario is written with, and the list of all.
 *
 * <h2>How to write one</h2>
 *
 * <p>A scenario is one final class in the package of its group, listed in the group's class, for example
 * {@code ConnectRefused} in {@code connecting.Connecting}. It carries {@link bsdsockets.lab.scenario.About} and has three
 * sides, which do the same thing: on {@link bsdsockets.posix.Posix}, on java.net and on java.nio.channels.
 *
 * <pre>{@code
 * @About(id = "connect.refused", title = "connect to a port where nobody listens", same = "...")
 * final class ConnectRefused implements Scenario {
 *     public void nativeSide(Run run) throws Exception {
 *         Actor client = run.actor("client");
 *         int fd = client.open(() -> Posix.socket(AF_INET, SOCK_STREAM, 0));   // must succeed; closed at the end
 *         client.step(() -> Posix.bind(fd, SockaddrIn.of("127.0.0.1", 0)));    // must succeed
 *         client.observe("connect", () -> Posix.connect(fd, address));         // outcome: connect=ECONNREFUSED
 *         run.outcome("same port", before == after);                           // outcome: same port=true
 *     }
 *     ...
 * }
 * }</pre>
 *
 * <ul>
 *   <li>The code of the lambda is shown in the report as it stands: one call per lambda, one lambda per line. What only
 *       serves the scenario and is no step stands outside.
 *   <li>Outcomes have the same names on all sides. Success without a value is 0; {@code attempt} says 0 whatever was
 *       returned, for values that vary from run to run. A failure is its errno's symbol: only failures of a socket, or the
 *       side is "failed".
 *   <li>The name of an outcome holds C's name of the call (connect, accept, recv, send...), also on the JDK's sides:
 *       "second recv" for a read. That decides what a time-out stands for, and that a read's -1 is C's 0.
 *   <li>For a channel on which only one direction may be shut down: {@code client.on(channel).observe("send", ...)}.
 *   <li>A JDK side without a way says why: {@code run.noEquivalent("...")}. What the machine must have:
 *       {@code run.skip("...")}. Both end the side.
 *   <li>The other end of a blocking call: {@code run.background(...)}, its {@code join()}, and {@code awaitBlocked()} before
 *       something is done to a call that is to be blocked. Other waiting: {@code run.await("what", () -> condition)}. Never
 *       a sleep.
 *   <li>The verdict is computed from the outcomes. {@code differs} says why, in terms of what the JDK does beneath, where
 *       it comes to that; {@code noEquivalent} where no JDK side has a way; {@code same} where that is worth saying. Where
 *       the sentence depends on the machine, override {@link bsdsockets.lab.scenario.Scenario#why}.
 * </ul>
 */
package bsdsockets.lab.scenario;
