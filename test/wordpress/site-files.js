/** Files of the scratch WordPress. */

/** Passwords of the users, who exist only while the test runs. */
export const PASSWORD = 'a scratch password';

export const configOf = ({ url, socket }) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'scratch ' . $name );
	define( $name . '_SALT', 'salt ' . $name );
}
// Nothing leaves this machine, and no task runs by itself.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

/** Loaded before plugins: lets the plugin reach the feeds of the test, which are on this machine. */
export const HELPERS = `<?php
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', static function ( $ports, $host, $url ) {
	return array_merge( $ports, array( wp_parse_url( $url, PHP_URL_PORT ) ) );
}, 10, 3 );
add_filter( 'send_auth_cookies', '__return_true' );
function wp_mail() {
	return true;
}
`;

export const INSTALL = `
define( 'WP_INSTALLING', true );
require './wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Example Agency', 'admin', 'admin@agency.example', true, '', '${PASSWORD}' );
switch_theme( 'scratch' );
update_option( 'show_avatars', 0 );
update_option( 'timezone_string', 'America/New_York' );
$users = array( 'admin' => get_user_by( 'login', 'admin' )->ID );
foreach ( array( 'author', 'contributor' ) as $role ) {
	$users[ $role ] = wp_insert_user( array( 'user_login' => $role, 'user_pass' => '${PASSWORD}', 'role' => $role, 'user_email' => $role . '@agency.example' ) );
}
foreach ( $users as $id ) {
	// Without the welcome of the editor.
	update_user_meta( $id, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}
`;

export const STYLE = `/*
Theme Name: Scratch
*/
:root { color-scheme: light dark; }
body { max-inline-size: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
`;

export const TEMPLATE = `<!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="<?php echo esc_url( get_stylesheet_uri() ); ?>">
<?php wp_head(); ?>
</head>
<body>
<main>
<?php
while ( have_posts() ) {
	the_post();
	the_title( '<h1>', '</h1>' );
	the_content();
}
?>
</main>
<?php wp_footer(); ?>
</body>
</html>
`;
