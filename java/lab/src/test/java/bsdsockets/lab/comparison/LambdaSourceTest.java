package bsdsockets.lab.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LambdaSourceTest {
    private static String code(String method, String... lines) {
        return new LambdaSource("class A {\n" + String.join("\n", lines) + "\n}\n").code(2, method);
    }

    @Test
    void anExpression() {
        assertThat(code("step", "    client.step(() -> Posix.connect(fd, address));"))
                .isEqualTo("Posix.connect(fd, address)");
    }

    @Test
    void theMiddleOneOfSeveralArguments() {
        assertThat(code("observe", "    client.observe(\"recv, (again)\", () -> read(a, b), x -> x + 1);"))
                .isEqualTo("read(a, b)");
    }

    @Test
    void bracketsAndQuotesInLiteralsAndCommentsAreNoEnd() {
        assertThat(code("step", "    client.step(() -> f(\")\\\"\", ')', '\\'' /* ) */, // )", "            1));"))
                .isEqualTo("f(\")\\\"\", ')', '\\'' /* ) */, // )\n        1)");
    }

    @Test
    void anExpressionOverSeveralLinesKeepsItsShape() {
        assertThat(code(
                        "open",
                        "        Socket s = client.open(() -> factory",
                        "                .with(1)",
                        "                .create());"))
                .isEqualTo("factory\n        .with(1)\n        .create()");
    }

    @Test
    void aBlockIsShownWithoutItsBraces() {
        assertThat(code(
                        "observe",
                        "        server.observe(\"recv\", () -> {",
                        "            in.receive(packet);",
                        "            if (late) {",
                        "                return 0;",
                        "            }",
                        "            return packet.getLength();",
                        "        });"))
                .isEqualTo("in.receive(packet);\nif (late) {\n    return 0;\n}\nreturn packet.getLength();");
    }

    @Test
    void aTextBlockIsOneLiteral() {
        assertThat(code("step", "    client.step(() -> send(\"\"\"", "        ) \" ,", "        \"\"\"));"))
                .isEqualTo("send(\"\"\"\n    ) \" ,\n    \"\"\")");
    }

    @Test
    void aMethodReference() {
        assertThat(code("step", "    client.step(socket::close);")).isEqualTo("socket::close");
    }

    @Test
    void aCallInsideThatHasTheSameNameIsNoStep() {
        assertThat(code("open", "    int fd = client.open(() -> SocketChannel.open());"))
                .isEqualTo("SocketChannel.open()");
    }

    @Test
    void nothingWhereTheLineDoesNotTell() {
        assertThat(code("step", "    a.step(() -> b()); c.step(() -> d());")).isEmpty();
        assertThat(code("step", "    a.step(prepared);")).isEmpty();
        assertThat(code("step", "    nothing();")).isEmpty();
    }

    @Test
    void theCallInALineAsCWouldNameIt() {
        assertThat(CallSite.call("Posix.sendto(\n    fd,\n    data)")).isEqualTo("sendto(fd, data)");
        assertThat(CallSite.call("factory\n    .create()")).isEqualTo("factory.create()");
        assertThat(CallSite.call("socket::close")).isEqualTo("socket.close()");
    }
}
