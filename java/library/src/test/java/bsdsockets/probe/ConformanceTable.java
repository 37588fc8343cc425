package bsdsockets.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a table of native/test/conformance: C as it is used there, calls and assignments and no more. */
final class ConformanceTable {
    private static final Pattern TOKEN =
            Pattern.compile("\\s+|/\\*.*?\\*/|(\"[^\"]*\"|0x[0-9a-f]+|\\d+|\\w+|[-(),;=|~])", Pattern.DOTALL);

    private final List<String> tokens = new ArrayList<>();
    private int next;

    ConformanceTable(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                throw new IllegalArgumentException("not understood: " + text.substring(end, matcher.start()));
            }
            end = matcher.end();
            if (matcher.group(1) != null) {
                tokens.add(matcher.group(1));
            }
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("not understood: " + text.substring(end));
        }
    }

    /** A case: how it is repeated, its title, what it does. */
    record Entry(String form, String title, List<Statement> statements) {}

    /** An expression, the value of which a variable takes where there is one. */
    record Statement(String variable, Expression expression) {}

    /** A value, or a call that gives one. */
    sealed interface Expression {}

    record Text(String text) implements Expression {}

    record Int(int value) implements Expression {}

    /** A variable or a constant. */
    record Name(String name) implements Expression {}

    record Call(String name, List<Expression> arguments) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}

    record Not(Expression of) implements Expression {}

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        while (next < tokens.size()) {
            String form = take();
            expect("(");
            String title = text(take());
            expect(",");
            List<Statement> statements = new ArrayList<>();
            while (!peek().equals(")")) {
                statements.add(statement());
                expect(";");
            }
            expect(")");
            entries.add(new Entry(form, title, statements));
        }
        return entries;
    }

    private Statement statement() {
        if (tokens.get(next + 1).equals("=")) {
            String variable = take();
            expect("=");
            return new Statement(variable, expression());
        }
        return new Statement(null, expression());
    }

    private Expression expression() {
        Expression left = single();
        while (peek().equals("|")) {
            expect("|");
            left = new Or(left, single());
        }
        return left;
    }

    private Expression single() {
        String token = take();
        if (token.equals("~")) {
            return new Not(single());
        }
        if (token.equals("-")) {
            return new Int(-((Int) single()).value());
        }
        if (token.startsWith("\"")) {
            return new Text(text(token));
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Int(Integer.decode(token));
        }
        return peek().equals("(") ? new Call(token, arguments()) : new Name(token);
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        expect("(");
        while (!peek().equals(")")) {
            arguments.add(expression());
            if (peek().equals(",")) {
                expect(",");
            }
        }
        expect(")");
        return arguments;
    }

    private static String text(String token) {
        return token.substring(1, token.length() - 1);
    }

    private String peek() {
        return tokens.get(next);
    }

    private String take() {
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw new IllegalArgumentException(
                    "no \"" + token + "\" at " + tokens.subList(Math.max(0, next - 8), next));
        }
    }
}
