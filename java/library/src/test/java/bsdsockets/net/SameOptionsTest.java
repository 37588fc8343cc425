package bsdsockets.net;

import static bsdsockets.net.Action.failure;
import static bsdsockets.net.Action.step;
import static bsdsockets.net.SameAsJdkTest.named;
import static bsdsockets.net.SameAsJdkTest.same;

import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Options, over the JDK's own sockets and over ours. */
class SameOptionsTest {
    @TestFactory
    Stream<DynamicTest> ofNames() {
        return same(Map.ofEntries(
                named("supported by clients", kind -> names(kind.client().supportedOptions())),
                named("supported by servers", kind -> names(kind.server().supportedOptions())),
                named("initial values of a client", kind -> values(kind.client())),
                named(
                        "initial values of a connection",
                        kind -> values(kind.pair().client())),
                named(
                        "initial values of an accepted one",
                        kind -> values(kind.pair().server())),
                named("initial values of a server", kind -> {
                    ServerSocket server = kind.listening();
                    Map<String, Object> values = new TreeMap<>();
                    for (SocketOption<?> option : server.supportedOptions()) {
                        values.put(option.name(), failure(() -> server.getOption(option)));
                    }
                    return values;
                }),
                named("each set to another value", kind -> {
                    Socket socket = kind.pair().client();
                    Map<String, Object> values = new TreeMap<>();
                    for (SocketOption<?> option : socket.supportedOptions()) {
                        values.put(option.name(), changed(socket, option));
                    }
                    return values;
                }),
                named(
                        "none that a stream has",
                        kind -> failure(step(
                                        () -> kind.client().setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true)))
                                + failure(() -> kind.client().getOption(StandardSocketOptions.IP_MULTICAST_TTL))
                                + failure(step(() -> kind.server().setOption(StandardSocketOptions.TCP_NODELAY, true)))
                                + failure(() -> kind.client().getOption(null))),
                named(
                        "no value",
                        kind -> failure(step(() -> kind.client().setOption(StandardSocketOptions.TCP_NODELAY, null)))),
                named("after close", kind -> {
                    Socket client = kind.client();
                    client.close();
                    return failure(() -> client.getOption(StandardSocketOptions.TCP_NODELAY))
                            + failure(step(() -> client.setOption(StandardSocketOptions.TCP_NODELAY, true)))
                            + names(client.supportedOptions());
                }),
                named("values out of range", kind -> {
                    Socket client = kind.client();
                    return failure(step(() -> client.setOption(StandardSocketOptions.IP_TOS, 256)))
                            + failure(step(() -> client.setOption(StandardSocketOptions.IP_TOS, -1)))
                            + failure(step(() -> client.setOption(StandardSocketOptions.SO_RCVBUF, -1)))
                            + failure(step(() -> client.setOption(StandardSocketOptions.SO_SNDBUF, -1)))
                            + failure(step(() -> client.setOption(StandardSocketOptions.SO_RCVBUF, 0)))
                            + client.getOption(StandardSocketOptions.SO_RCVBUF)
                            + client.setOption(StandardSocketOptions.SO_LINGER, 70_000)
                                    .getOption(StandardSocketOptions.SO_LINGER)
                            + client.setOption(StandardSocketOptions.SO_LINGER, -7)
                                    .getOption(StandardSocketOptions.SO_LINGER);
                })));
    }

    @TestFactory
    Stream<DynamicTest> ofMethods() {
        return same(Map.ofEntries(
                named("of a client", kind -> {
                    Socket socket = kind.client();
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("nodelay", socket.getTcpNoDelay());
                    socket.setTcpNoDelay(true);
                    values.put("nodelay set", socket.getTcpNoDelay());
                    values.put("linger", socket.getSoLinger());
                    socket.setSoLinger(true, 12);
                    values.put("linger set", socket.getSoLinger());
                    socket.setSoLinger(false, 5);
                    values.put("linger off", socket.getSoLinger());
                    values.put("linger bad", failure(step(() -> socket.setSoLinger(true, -1))));
                    values.put("oob", socket.getOOBInline());
                    socket.setOOBInline(true);
                    values.put("oob set", socket.getOOBInline());
                    values.put("timeout", socket.getSoTimeout());
                    socket.setSoTimeout(77);
                    values.put("timeout set", socket.getSoTimeout());
                    values.put("timeout bad", failure(step(() -> socket.setSoTimeout(-1))));
                    return values;
                }),
                named("of a client, buffers and flags", kind -> {
                    Socket socket = kind.client();
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("sndbuf", socket.getSendBufferSize());
                    socket.setSendBufferSize(30_000);
                    values.put("sndbuf set", socket.getSendBufferSize());
                    values.put("sndbuf bad", failure(step(() -> socket.setSendBufferSize(0))));
                    values.put("rcvbuf", socket.getReceiveBufferSize());
                    socket.setReceiveBufferSize(10);
                    values.put("rcvbuf set", socket.getReceiveBufferSize());
                    values.put("rcvbuf bad", failure(step(() -> socket.setReceiveBufferSize(-1))));
                    values.put("keepalive", socket.getKeepAlive());
                    socket.setKeepAlive(true);
                    values.put("keepalive set", socket.getKeepAlive());
                    values.put("tos", socket.getTrafficClass());
                    socket.setTrafficClass(0x28);
                    values.put("tos set", socket.getTrafficClass());
                    values.put("tos bad", failure(step(() -> socket.setTrafficClass(256))));
                    values.put("reuse", socket.getReuseAddress());
                    socket.setReuseAddress(true);
                    values.put("reuse set", socket.getReuseAddress());
                    socket.setPerformancePreferences(1, 2, 3);
                    return values;
                }),
                named("of a server", kind -> {
                    ServerSocket server = kind.server();
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("reuse", server.getReuseAddress());
                    server.setReuseAddress(false);
                    values.put("reuse set", server.getReuseAddress());
                    values.put("rcvbuf", server.getReceiveBufferSize());
                    values.put("timeout", server.getSoTimeout());
                    server.setSoTimeout(5);
                    values.put("timeout set", server.getSoTimeout());
                    values.put("timeout bad", failure(step(() -> server.setSoTimeout(-1))));
                    return values;
                }),
                named("after close", kind -> {
                    Socket socket = kind.client();
                    ServerSocket server = kind.listening();
                    socket.close();
                    server.close();
                    return failure(socket::getTcpNoDelay)
                            + failure(socket::getSoTimeout)
                            + failure(step(() -> socket.setSoTimeout(1)))
                            + failure(server::getSoTimeout)
                            + failure(server::getReuseAddress);
                })));
    }

    private static Object changed(Socket socket, SocketOption<?> option) {
        return failure(() -> {
            if (option.type() == Boolean.class) {
                @SuppressWarnings("unchecked")
                SocketOption<Boolean> flag = (SocketOption<Boolean>) option;
                socket.setOption(flag, !socket.getOption(flag));
            } else {
                @SuppressWarnings("unchecked")
                SocketOption<Integer> number = (SocketOption<Integer>) option;
                socket.setOption(number, socket.getOption(number) / 2 + 4);
            }
            return socket.getOption(option);
        });
    }

    private static Set<String> names(Set<SocketOption<?>> options) {
        Set<String> names = new TreeSet<>();
        options.forEach(option -> names.add(option.name()));
        return names;
    }

    private static Map<String, Object> values(Socket socket) {
        Map<String, Object> values = new TreeMap<>();
        for (SocketOption<?> option : socket.supportedOptions()) {
            values.put(option.name(), failure(() -> socket.getOption(option)));
        }
        return values;
    }
}
