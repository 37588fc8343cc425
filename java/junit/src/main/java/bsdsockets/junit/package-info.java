/**
 * A JUnit Jupiter extension for tests that use the native library.
 *
 * <pre>{@code
 * @NativeSockets
 * class EchoTest {
 *     @Test
 *     void whatIsSentArrives(@Connected SocketPair pair) throws IOException {
 *         pair.client().sendAll("hello".getBytes(UTF_8));
 *         assertThat(pair.server().recv(16)).asString(UTF_8).isEqualTo("hello");
 *     }
 *
 *     @EachBackend
 *     void aListenerHasAPort(Backend backend, @Listening BsdSocket listener) throws IOException {
 *         assertThat(((SockaddrIn) listener.getSockName()).port()).isPositive();
 *     }
 * }
 * }</pre>
 *
 * <p>Where the library cannot be loaded the tests are skipped, and the reason is the loader's. What is injected is closed
 * after the test. A test that leaves a descriptor open fails, and the failure says what the descriptor is and which line
 * opened it.
 */
package bsdsockets.junit;
